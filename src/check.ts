import type { Catalogue } from "./addresses/catalogue.ts";
import type { Cells } from "./addresses/cells.ts";
import { judge } from "./claims/judge.ts";
import { MentionFinder } from "./claims/mentions.ts";
import { linkAnchor } from "./claims/prose/anchors.ts";
import { judgeProse } from "./claims/prose/judge-prose.ts";
import { proseNeeds, readProse } from "./claims/prose/read-prose.ts";
import { Vocabulary } from "./claims/prose/vocabulary.ts";
import type { Weights } from "./claims/prose/weights.ts";
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
  /** What tells for and against a reading of plain prose; the built-in ones where it is left out. */
  readonly weights?: Weights;
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
  const vocabulary = options.prose === true ? new Vocabulary(catalogue) : null;
  const read = documents.map((document) => {
    const days = daysOf(document, catalogue, options);
    const linked = readLinkedClaims(document, catalogue, days, report, finder);
    return {
      days,
      linked,
      prose: vocabulary && readProse(document, catalogue, days, vocabulary, options.weights, finder),
    };
  });
  const requests = [
    ...needs(
      read.map((r) => r.linked),
      catalogue,
    ),
    ...proseNeeds(
      read.flatMap((r) => r.prose ?? []),
      catalogue,
    ),
  ];
  const answers = await cells([...new Map(requests.map((r) => [r.key, r])).values()]);
  return read.map(({ days, linked, prose }) => {
    const byLink = judge(linked, catalogue, answers, report);
    const supported = new Set(byLink.flatMap((v) => (v.verdict === "supported" ? [v.claim] : [])));
    const anchors = linked.readings.flatMap(({ block, plan, claim }) =>
      supported.has(claim) ? [linkAnchor(linked.document.blocks.indexOf(block), plan)] : [],
    );
    const byWords = prose && vocabulary ? judgeProse(prose, catalogue, answers, vocabulary, anchors) : [];
    const verdicts = [...byLink, ...byWords].sort((a, b) => a.claim.place.start - b.claim.place.start);
    return { document: linked.document, days, verdicts: byWords.length > 0 ? verdicts : byLink };
  });
}
