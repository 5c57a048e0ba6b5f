import type { Element, ElementContent } from "hast";
import { periodText } from "../quantities/period-out.ts";
import type { Verdict } from "../claims/verdict.ts";
import type { Value } from "../measures/value.ts";
import { evidenceHref, type RenderContext } from "./context.ts";
import { el, type Child } from "./html.ts";
import { renderMembership, type MembershipChange } from "./membership.ts";
import { valueSentence } from "./value-words.ts";
import { verdictLine, verdictSign, verdictWords } from "./verdict-words.ts";

/** A claim of a page, with what is known of it. */
export interface RenderedClaim {
  readonly verdict: Verdict;
  /** From 1, in the order of the text. */
  readonly number: number;
  /** The value that it was held against; null where there is none. */
  readonly found: { readonly address: string; readonly value: Value } | null;
  /** How the group's membership changed between the periods that the value compares; null where it did not. */
  readonly membership: MembershipChange | null;
}

/** A claim of no more letters is not broken over two lines: "US$ 6.7 billion". */
const SHORT = 20;

export function claimId(number: number): string {
  return `claim-${number.toString()}`;
}

function noteId(number: number): string {
  return `${claimId(number)}-note`;
}

/** The words of a claim, as they stand on the page. */
export function claimText({ claim, filled }: Verdict): string {
  return claim.quote === "" ? (filled ?? "–") : claim.quote;
}

/** Whether more is to be said of a claim than that the data bear it out: it is not supported, or was revised since. */
export function isRemarkable({ verdict, revisedSince }: Verdict): boolean {
  return verdict !== "supported" || revisedSince !== null;
}

/** The words of a claim with the sign of its verdict (a dagger where later figures differ), which stays on the line of the last word. */
function withSign(words: readonly Child[], { verdict }: Verdict): Child[] {
  const last = words.at(-1) ?? null;
  const text = last === null ? "" : typeof last === "string" ? last : last.type === "text" ? last.value : null;
  const cut = text === null ? 0 : text.lastIndexOf(" ") + 1;
  const kept = text === null ? last : text.slice(cut);
  const supported = verdict === "supported";
  const sign = supported ? el("span.sign", { ariaHidden: "true", dataVerdict: "revised" }, "†") : verdictSign(verdict);
  const said = el("span.unseen", {}, ` (${supported ? "revised since" : verdictWords(verdict)})`);
  return [...words.slice(0, -1), text === null ? null : text.slice(0, cut), el("span.kept", {}, kept, sign), said];
}

/**
 * A claim in the text: a link to its evidence, quietly marked. Only a claim that is not supported, or revised
 * since, has a sign, which is also said in words. The page's script opens the note of the same number instead of following the link.
 */
export function renderClaim(
  claim: RenderedClaim,
  children: readonly ElementContent[],
  context: RenderContext,
): Element {
  const { verdict, number, found } = claim;
  const words: Child[] = children.length > 0 ? [...children] : [claimText(verdict)];
  const href = found ? evidenceHref(context, found.address) : `${context.toTop}claims/index.html`;
  const selector = claimText(verdict).length <= SHORT ? "a.claim.kept" : "a.claim";
  return el(
    selector,
    { id: claimId(number), dataVerdict: verdict.verdict, dataNote: noteId(number), href },
    ...(isRemarkable(verdict) ? withSign(words, verdict) : words),
  );
}

/** What was found of a claim, in paragraphs: the verdict, why, what the text could say, later figures. */
function renderFinding(verdict: Verdict, context: RenderContext): Element[] {
  const { catalogue } = context;
  const lines: Element[] = [
    el("p.verdict", { dataVerdict: verdict.verdict }, verdictSign(verdict.verdict), " ", verdictLine(verdict)),
  ];
  if (verdict.explanation !== "") lines.push(el("p", {}, verdict.explanation));
  if (verdict.suggestion !== null)
    lines.push(el("p", {}, "The text could say: ", el("strong", {}, verdict.suggestion), "."));
  if (verdict.revisedSince) {
    const { vintage, text } = verdict.revisedSince;
    lines.push(
      el(
        "p",
        {},
        "Revised since: ",
        el("strong", {}, text),
        ` in the figures of ${periodText(vintage, catalogue.language)}.`,
      ),
    );
  }
  return lines;
}

/** The note of a claim: first one plain sentence about the value, then the verdict, then the way to the evidence. */
export function renderNote(claim: RenderedClaim, context: RenderContext): Element {
  const { verdict, number, found } = claim;
  const text = claimText(verdict);
  return el(
    "div.note",
    { id: noteId(number), popover: "auto", role: "dialog", ariaLabel: `Evidence for “${text}”`, tabIndex: -1 },
    el("p.quoted", { ariaHidden: "true" }, text),
    found ? el("p.sentence", {}, valueSentence(found.value, context.catalogue)) : null,
    claim.membership && renderMembership(claim.membership, context),
    ...renderFinding(verdict, context),
    el(
      "p.ways",
      {},
      found ? el("a", { href: evidenceHref(context, found.address) }, "All the evidence") : null,
      found ? " · " : null,
      el("a", { href: `${context.toTop}claims/index.html` }, "All claims"),
    ),
    found ? el("p.address", {}, el("code", {}, found.address)) : null,
  );
}

/** The visible remark beside a claim that is not supported or was revised since. */
export function renderRemark(claim: RenderedClaim, context: RenderContext): Element {
  const { verdict } = claim;
  return el(
    "div.remark",
    { dataVerdict: verdict.verdict },
    el("p.quoted", {}, `“${claimText(verdict)}”`),
    ...renderFinding(verdict, context),
  );
}
