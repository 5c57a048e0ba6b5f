import type { Root } from "mdast";
import type { Document } from "../texts/document.ts";
import type { Days } from "../claims/reading.ts";
import type { Verdict } from "../claims/verdict.ts";
import type { Figure } from "../charts/figure.ts";
import type { FigureSpec } from "../charts/figure-spec.ts";

/** A page of the project, read: nothing in it has been computed yet. */
export interface Page {
  /** The file, from the project's folder: "pages/index.md". */
  readonly path: string;
  /** Its address on the site, from the top, without slashes at the ends: "" for pages/index.md, "polling". */
  readonly slug: string;
  readonly title: string;
  readonly description: string | null;
  readonly order: number;
  readonly kind: "page" | "statement";
  readonly date: string | null;
  readonly language: string;
  readonly text: string;
  readonly root: Root;
  readonly document: Document;
  readonly figures: readonly FigureSpec[];
  /** The names that its author gave to figures → their numbers on the page. */
  readonly figureNames: ReadonlyMap<string, number>;
  /** The file of the page that this one is a translation of, from the project's folder. */
  readonly translates: string | null;
}

/** A page with the verdict on each of its claims, in the order of the text. */
export interface CheckedPage {
  readonly page: Page;
  /** By which knowledge its claims were judged. */
  readonly days: Days;
  readonly verdicts: readonly Verdict[];
}

/** A figure of a page with what the report calls it: "Figure 2", "Table 1". */
export interface LabelledFigure extends Figure {
  readonly label: string;
}
