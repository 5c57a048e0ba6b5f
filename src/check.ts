import type { Catalogue } from "./addresses/catalogue.ts";
import type { Cells } from "./addresses/cells.ts";
import { judge } from "./claims/judge.ts";
import { MentionFinder } from "./claims/mentions.ts";
import { needs } from "./claims/questions.ts";
import { readLinkedClaims } from "./claims/read.ts";
import type { Days } from "./claims/reading.ts";
import type { Verdict } from "./claims/verdict.ts";
import type { Report } from "./diagnostics/diagnostic.ts";
import type { Document } from "./texts/document.ts";

/** A document with the verdict on each of its claims, in the order of the text. */
export interface CheckedDocument {
  readonly document: Document;
  readonly days: Days;
  readonly verdicts: readonly Verdict[];
}

/** By which days texts are judged. */
export interface CheckOptions {
  /** Overrules the texts' own dates. */
  readonly asOf?: string;
  /** The texts belong to the project: without a date of their own they speak as of the report's day. */
  readonly pages?: boolean;
  /** Numbers without a link are read too. */
  readonly prose?: boolean;
}

/** By which knowledge a document is judged. A page of the report knows no more than the report does. */
function daysOf(document: Document, catalogue: Catalogue, { asOf, pages = false }: CheckOptions): Days {
  const own = asOf ?? document.date ?? catalogue.asOf;
  const judged = pages && own > catalogue.asOf ? catalogue.asOf : own;
  const today = catalogue.asOf > judged ? catalogue.asOf : judged;
  return { judged, today, dated: pages || asOf !== undefined || document.date !== null };
}

/** The whole story of a check: read the claims, ask for all their cells at once, judge. */
export async function checkDocuments(
  documents: readonly Document[],
  catalogue: Catalogue,
  cells: Cells,
  report: Report,
  options: CheckOptions = {},
): Promise<readonly CheckedDocument[]> {
  const finder = new MentionFinder(catalogue);
  const dated = documents.map((document) => ({ document, days: daysOf(document, catalogue, options) }));
  const read = dated.map(({ document, days }) => ({
    days,
    readings: readLinkedClaims(document, catalogue, days, report, finder),
  }));
  const answers = await cells(
    needs(
      read.map((r) => r.readings),
      catalogue,
    ),
  );
  return read.map(({ days, readings }) => ({
    document: readings.document,
    days,
    verdicts: judge(readings, catalogue, answers, report),
  }));
}
