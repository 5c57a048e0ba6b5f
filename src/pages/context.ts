import type { ElementContent } from "hast";
import type { Catalogue } from "../addresses/catalogue.ts";
import type { Plan } from "../addresses/plan.ts";
import type { Value } from "../measures/value.ts";
import type { PageRefs } from "./page-refs.ts";
import type { Term } from "./glossary.ts";
import type { Words } from "./words/words.ts";
import { addressOn, evidencePath } from "./evidence-path.ts";

/** What rendering a page needs of the site around it. All links are relative: the site opens from any folder and from a disk. */
export interface RenderContext {
  readonly catalogue: Catalogue;
  /** From the page's folder to the site's top: "" or "../". */
  readonly toTop: string;
  /** The project's pages: path of the file → slug. */
  readonly slugs: ReadonlyMap<string, string>;
  /** The path of a page's file → what links can lead to on it. */
  readonly refs: ReadonlyMap<string, PageRefs>;
  /** The glossary; its terms are linked where a page first uses them. */
  readonly terms: readonly Term[];
  /** What the site says around the text, in the page's language. */
  readonly words: Words;
  /** What stands below the title of the first page. */
  readonly imprint?: ElementContent;
}

/** A path of the site as it stands in a link. */
export function encodedPath(path: string): string {
  return encodeURI(path).replaceAll("?", "%3F").replaceAll("#", "%23");
}

/** The link from a page to the index of a folder of the site. */
export function folderHref({ toTop }: RenderContext, folder: string): string {
  return toTop + encodedPath(folder === "" ? "index.html" : `${folder}/index.html`);
}

/** The link from a page to the evidence of a value. */
export function evidenceHref(context: RenderContext, address: string): string {
  return folderHref(context, evidencePath(address));
}

/** The value that a plan names among a report's values, and the address by which the report knows it. */
export function valueOf(
  plan: Plan,
  values: ReadonlyMap<string, Value>,
  asOf: string,
): { address: string; value: Value } | null {
  const dated = addressOn(plan, asOf);
  for (const address of [dated, plan.address]) {
    const value = values.get(address);
    if (value) return { address, value };
  }
  return null;
}
