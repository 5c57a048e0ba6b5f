import { claimIds } from "../../pages/claim-ids.ts";
import type { Block } from "../../texts/document.ts";
import type { Verdict } from "../../claims/verdict.ts";
import type { CheckedPage, LabelledFigure } from "../../pages/page.ts";

/** A claim of a page, with its place in the order of the text and its id there. */
export interface NumberedClaim {
  readonly number: number;
  readonly id: string;
  readonly verdict: Verdict;
}

/** A piece of a page as plain text: a block of its prose, or a figure. */
export type Piece =
  | { readonly kind: "block"; readonly block: Block; readonly text: string; readonly claims: readonly NumberedClaim[] }
  | { readonly kind: "figure"; readonly figure: LabelledFigure };

/** The words of a block as a reader sees them, empty links filled; `mark` is put behind each claim. */
function blockText(
  block: Block,
  claims: ReadonlyMap<number, NumberedClaim>,
  labelOf: (url: string) => string,
  mark: (claim: NumberedClaim) => string,
): { text: string; claims: NumberedClaim[] } {
  const found: NumberedClaim[] = [];
  let text = "";
  let from = 0;
  for (const link of block.links) {
    const claim = claims.get(link.sourceStart);
    const words = block.text.slice(link.start, link.end);
    text += block.text.slice(from, link.start);
    text += words === "" ? (claim?.verdict.filled ?? labelOf(link.url)) : words;
    if (claim) {
      text += mark(claim);
      found.push(claim);
    }
    from = link.end;
  }
  return { text: (text + block.text.slice(from)).replaceAll(/\s+/g, " ").trim(), claims: found };
}

/**
 * The text of a page in pieces, in its order. `labelOf` says what an empty link to another place is called, `mark` what stands
 * behind a claim.
 */
export function piecesOf(
  { page, verdicts }: CheckedPage,
  figures: readonly LabelledFigure[],
  labelOf: (url: string) => string,
  mark: (claim: NumberedClaim) => string = () => "",
): Piece[] {
  const ids = claimIds(verdicts);
  const claims = new Map(
    verdicts.map((verdict, i) => [verdict.claim.linkPlace.start, { number: i + 1, id: ids[i] ?? "", verdict }]),
  );
  const placed: { at: number; piece: Piece }[] = figures.map((figure) => ({
    at: figure.spec.offset,
    piece: { kind: "figure", figure },
  }));
  for (const block of page.document.blocks) {
    const at = block.segments[0]?.source ?? 0;
    placed.push({ at, piece: { kind: "block", block, ...blockText(block, claims, labelOf, mark) } });
  }
  return placed.sort((a, b) => a.at - b.at).map(({ piece }) => piece);
}
