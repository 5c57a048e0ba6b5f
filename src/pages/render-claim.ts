import type { Element, ElementContent } from "hast";
import { periodText } from "../quantities/period-out.ts";
import type { Verdict } from "../claims/verdict.ts";
import type { Value } from "../measures/value.ts";
import { evidenceHref, type RenderContext } from "./context.ts";
import { evidenceSteps } from "./evidence-steps.ts";
import { foreign } from "./words/foreign.ts";
import { el, type Child } from "./html.ts";
import { renderMembership, type MembershipChange } from "./membership.ts";
import { valueSentence } from "./value-words.ts";
import { verdictLine, verdictSign, verdictWords } from "./verdict-words.ts";

/** A claim of a page, with what is known of it. */
export interface RenderedClaim {
  readonly verdict: Verdict;
  /** Its id on the page. */
  readonly id: string;
  /** The value that it was held against; null where there is none. */
  readonly found: { readonly address: string; readonly value: Value } | null;
  /** How the group's membership changed between the periods that the value compares; null where it did not. */
  readonly membership: MembershipChange | null;
}

/** A claim of no more letters is not broken over two lines: "US$ 6.7 billion". */
const SHORT = 20;

function noteId(id: string): string {
  return `${id}-note`;
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
  const { verdict, id, found } = claim;
  const words: Child[] = children.length > 0 ? [...children] : [claimText(verdict)];
  const href = found ? evidenceHref(context, found.address) : `${context.toTop}claims/index.html`;
  const selector = claimText(verdict).length <= SHORT ? "a.claim.kept" : "a.claim";
  return el(
    selector,
    { id, dataVerdict: verdict.verdict, dataNote: noteId(id), href },
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

/** The ways from a note on: the evidence step by step, and a link to exactly this claim. */
function ways({ id, found }: RenderedClaim, context: RenderContext): Element {
  const { words } = context;
  const evidence = found ? evidenceHref(context, found.address) : null;
  const steps = found && evidence !== null ? evidenceSteps(found.value, words).map((s) => [s, evidence] as const) : [];
  const links = [
    evidence === null ? null : el("a", { href: evidence }, words.evidence),
    ...steps.map(([step, href]) => el("a", { href: `${href}#${step.id}` }, step.name)),
    evidence === null ? el("a", { href: `${context.toTop}claims/index.html` }, words.allClaims) : null,
    el("a.permalink", { href: `#${id}` }, words.permalink),
  ];
  return el("ul.ways", {}, ...links.map((link) => link && el("li", {}, link)));
}

/** The note of a claim: first one plain sentence about the value, then the verdict, then the way to the evidence. */
export function renderNote(claim: RenderedClaim, context: RenderContext): Element {
  const { verdict, id, found } = claim;
  const text = claimText(verdict);
  return el(
    "div.note",
    { id: noteId(id), popover: "auto", role: "dialog", ariaLabel: context.words.evidenceFor(text), tabIndex: -1 },
    el("p.quoted", { ariaHidden: "true" }, text),
    el(
      "div.found",
      { lang: foreign(context.words, context.catalogue.language) },
      found ? el("p.sentence", {}, valueSentence(found.value, context.catalogue)) : null,
      claim.membership && renderMembership(claim.membership, context),
      ...renderFinding(verdict, context),
    ),
    ways(claim, context),
  );
}

/** The visible remark beside a claim that is not supported or was revised since. */
export function renderRemark(claim: RenderedClaim, context: RenderContext): Element {
  const { verdict } = claim;
  return el(
    "div.remark",
    { dataVerdict: verdict.verdict, lang: foreign(context.words, context.catalogue.language) },
    el("p.quoted", {}, `“${claimText(verdict)}”`),
    ...renderFinding(verdict, context),
  );
}
