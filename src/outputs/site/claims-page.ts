import { asKnown } from "../../addresses/describe.ts";
import type { Element } from "hast";
import type { Value } from "../../measures/value.ts";
import type { Verdict } from "../../claims/verdict.ts";
import { claimIds } from "../../pages/claim-ids.ts";
import { evidenceHref, folderHref, valueOf, type RenderContext } from "../../pages/context.ts";
import { el, type Child } from "../../pages/html.ts";
import type { CheckedPage } from "../../pages/page.ts";
import { whatText } from "../../pages/plain-words.ts";
import { claimText } from "../../pages/render-claim.ts";
import { exactWords, shownValue } from "../../pages/value-words.ts";
import { revisedText, summaryText, verdictLine, verdictSign, verdictTally } from "../../pages/verdict-words.ts";
import type { ExtraPage } from "./extra-page.ts";
import type { SiteInput } from "./input.ts";

/** The sentence of a claim with the claim in it marked. */
function sentence(verdict: Verdict, href: string): Child {
  const { sentence: text, sentenceStart, sentenceEnd } = verdict.claim;
  return el(
    "p.in-sentence",
    {},
    text.slice(0, sentenceStart),
    el("a", { href }, el("mark", {}, claimText(verdict))),
    text.slice(sentenceEnd),
  );
}

/** From address to value in one line: what was computed, from how many rows, with what result. */
function traceLine(address: string, value: Value, site: SiteInput, context: RenderContext): Child {
  const rows = value.evidence.sources.reduce((n, s) => n + s.files.reduce((m, f) => m + f.lines.length, 0), 0);
  const exact = exactWords(value);
  const result = `${shownValue(value, site.catalogue)}${exact === "" ? "" : ` (${exact})`}`;
  const from = `${rows.toString()} ${rows === 1 ? "row" : "rows"}, ${asKnown(value.plan.asOf, site.language)}`;
  return el(
    "p.trace",
    {},
    el("a", { href: evidenceHref(context, address) }, "Evidence"),
    `: ${whatText(value.plan, site.catalogue)}; ${from}; ${result}. `,
    el("code.address", {}, address),
  );
}

function claimItem(verdict: Verdict, id: string, page: CheckedPage, site: SiteInput, context: RenderContext): Element {
  const href = `${folderHref(context, page.page.slug)}#${id}`;
  const found = verdict.plan && valueOf(verdict.plan, site.values, site.asOf);
  const later = revisedText(verdict, site.language);
  return el(
    "li",
    { dataVerdict: verdict.verdict },
    el("p.verdict", { dataVerdict: verdict.verdict }, verdictSign(verdict.verdict), " ", verdictLine(verdict)),
    sentence(verdict, href),
    verdict.explanation === "" ? null : el("p", {}, verdict.explanation),
    verdict.suggestion === null ? null : el("p", {}, `The text could say: ${verdict.suggestion}.`),
    later === "" ? null : el("p", {}, later),
    found
      ? traceLine(found.address, found.value, site, context)
      : el("p.trace", {}, `No value: “${claimText(verdict)}” was not held against an address.`),
  );
}

/** The page that lists every claim of the report: verdict, page, sentence, explanation, trace. */
export function claimsPage(site: SiteInput, context: RenderContext): ExtraPage {
  const all = site.pages.flatMap((p) => p.verdicts);
  const title = context.words.allClaims;
  const items = (p: CheckedPage): Child[] => {
    const ids = claimIds(p.verdicts);
    return p.verdicts.map((v, i) => claimItem(v, ids[i] ?? "", p, site, context));
  };
  const sections = site.pages
    .filter((p) => p.verdicts.length > 0)
    .map((p) =>
      el(
        "section",
        {},
        el("h2", {}, el("a", { href: folderHref(context, p.page.slug) }, p.page.title)),
        el("p.count", {}, `${summaryText(p.verdicts)}.`),
        el("ol.claims", {}, ...items(p)),
      ),
    );
  const lead =
    "Every number of this report, the sentence in which it stands, what it was held against, and what was found.";
  const main = el(
    "article.claims",
    {},
    el(
      "header.page-head",
      {},
      el("h1", {}, title),
      el("p.lead", {}, lead),
      el("p.count", {}, `${all.length.toString()} claims:`),
      verdictTally(all),
    ),
    ...sections,
  );
  return { title, description: lead, main };
}
