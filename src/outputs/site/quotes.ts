import { claimIds } from "../../pages/claim-ids.ts";
import type { Verdict } from "../../claims/verdict.ts";
import type { Page } from "../../pages/page.ts";
import { pagesIn, type SiteInput } from "./input.ts";

/** How a sentence begins, or what it has, that leans on the one before. */
const LEANING =
  /^(?:It|With|That|This|These|Those|They|He|She|But|And|So|The (?:same|difference|others?|rest|latter|former))\b|^(?:Ten|Three|Two|One) (?:years?|months?) later\b|\b(?:did|do|does) so\b/;

/** A sentence of the report that may be quoted: all its claims are supported by figures that still stand. */
export interface Quote {
  readonly text: string;
  readonly page: Page;
  /** The id of its first claim, to which it is linked. */
  readonly id: string;
  readonly verdicts: readonly Verdict[];
}

/** The sentence as the page shows it: empty links are filled. */
function shownSentence(verdicts: readonly Verdict[]): string {
  const [first] = verdicts;
  const text = first?.claim.sentence ?? "";
  const filled = verdicts
    .filter((v) => v.claim.quote === "")
    .sort((a, b) => b.claim.sentenceStart - a.claim.sentenceStart);
  return filled
    .reduce((t, v) => t.slice(0, v.claim.sentenceStart) + (v.filled ?? "–") + t.slice(v.claim.sentenceEnd), text)
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** The claims of a page that stand in one sentence, with the id of the first of them. */
function bySentence(verdicts: readonly Verdict[]): { id: string; verdicts: Verdict[] }[] {
  const ids = claimIds(verdicts);
  const groups: { id: string; verdicts: Verdict[] }[] = [];
  verdicts.forEach((verdict, i) => {
    const last = groups.at(-1);
    const before = last?.verdicts.at(-1)?.claim;
    const { sentence, sentenceStart, linkPlace } = verdict.claim;
    // The same words can come again: then they begin anew.
    const same =
      before?.sentence === sentence && before.sentenceStart <= sentenceStart && before.linkPlace.end <= linkPlace.start;
    if (last && same && before.sentenceStart !== sentenceStart) last.verdicts.push(verdict);
    else groups.push({ id: ids[i] ?? "", verdicts: [verdict] });
  });
  return groups;
}

/** Whether a sentence points to a figure or a page by an empty link, which says nothing elsewhere. */
function pointsElsewhere({ document }: Page, [first]: readonly Verdict[]): boolean {
  const at = first?.claim.linkPlace.start;
  const block = document.blocks.find((b) => b.links.some((l) => l.sourceStart === at));
  const sentence = first?.claim.sentence ?? "";
  const start = block?.text.indexOf(sentence) ?? 0;
  const inside = block?.links.filter((l) => l.start >= start && l.end <= start + sentence.length) ?? [];
  return inside.some((l) => l.start === l.end && !l.url.startsWith("claim:"));
}

/**
 * The sentences to quote: of the report's own pages in its language, those whose claims are all supported and not revised since.
 * What a statement says is its speaker's. A sentence that leans on the one before ("It was …", "That is …") says little alone.
 */
export function quotesOf(site: SiteInput): Quote[] {
  return pagesIn(site.language, site)
    .filter(({ page }) => page.kind !== "statement")
    .flatMap(({ page, verdicts }) =>
      bySentence(verdicts)
        .filter(
          (s) =>
            !pointsElsewhere(page, s.verdicts) &&
            s.verdicts.every((v) => v.verdict === "supported" && v.revisedSince === null),
        )
        .map((s): Quote => ({ text: shownSentence(s.verdicts), page, id: s.id, verdicts: s.verdicts }))
        .filter(({ text }) => !LEANING.test(text)),
    );
}
