import type { Element } from "hast";
import { asKnown, resultText } from "../../addresses/describe.ts";
import type { Catalogue } from "../../addresses/catalogue.ts";
import { vintageText } from "../../charts/sources.ts";
import type { Alternative } from "../../claims/verdict.ts";
import type { RowsUsed, SourceUsed, Value } from "../../measures/value.ts";
import { exactText } from "../../quantities/rational.ts";
import { evidenceHref, folderHref, type RenderContext } from "../../pages/context.ts";
import { datedAddress } from "../../pages/evidence-path.ts";
import { evidenceSteps } from "../../pages/evidence-steps.ts";
import { el, type Child } from "../../pages/html.ts";
import { membershipChange, renderMembership } from "../../pages/membership.ts";
import { headingText } from "../../pages/plain-words.ts";
import { claimText } from "../../pages/render-claim.ts";
import { exactWords, shownValue, valueSentence } from "../../pages/value-words.ts";
import { revisedText, verdictSign, verdictWords } from "../../pages/verdict-words.ts";
import type { SiteInput, Use } from "./input.ts";
import { rowsTables } from "./rows.ts";
import { stepsOf } from "./steps.ts";

function usesList(uses: readonly Use[], context: RenderContext): Child {
  if (uses.length === 0) return null;
  const items = uses.map(({ page, id, verdict }) => {
    const href = `${folderHref(context, page.page.slug)}#${id}`;
    const later = revisedText(verdict, context.catalogue.language);
    return el(
      "li",
      { dataVerdict: verdict.verdict },
      el(
        "span.verdict",
        { dataVerdict: verdict.verdict },
        verdictSign(verdict.verdict),
        " ",
        verdictWords(verdict.verdict),
      ),
      " ",
      el("a", { href }, `“${claimText(verdict)}”`),
      ` on “${page.page.title}”. `,
      verdict.explanation,
      later === "" ? null : ` ${later}`,
    );
  });
  return el(
    "section",
    {},
    el("h2", {}, uses.length === 1 ? "The claim that uses it" : "The claims that use it"),
    el("ul.uses", {}, ...items),
  );
}

function alternatives(uses: readonly Use[], own: string, site: SiteInput, context: RenderContext): Child {
  const found = new Map<string, Alternative>();
  for (const { verdict } of uses) {
    for (const a of verdict.alternatives) {
      const address = datedAddress(a.address, verdict.plan?.asOf ?? site.asOf, site.asOf);
      if (address !== own && !found.has(address)) found.set(address, a);
    }
  }
  if (found.size === 0) return null;
  const items = [...found].map(([address, { label, cell, unit }]) => {
    const text = `${label}: ${resultText(cell, unit, site.catalogue)}`;
    return el("li", {}, site.values.has(address) ? el("a", { href: evidenceHref(context, address) }, text) : text);
  });
  return el("section", {}, el("h2", {}, "Other ways to read it"), el("ul", {}, ...items));
}

function sourceItem(source: SourceUsed, file: RowsUsed, catalogue: Catalogue): Child {
  const name = file.citation ?? source.title;
  const vintage = file.vintage === null ? "" : ` (${vintageText([file.vintage], catalogue.language)})`;
  return el(
    "li",
    {},
    file.url === null ? name : el("a", { href: file.url, rel: "noopener" }, name),
    vintage,
    file.stated ? "; somebody's words, not a measurement" : null,
  );
}

function citedSources({ evidence }: Value, catalogue: Catalogue): Child {
  const seen = new Set<string>();
  const items = evidence.sources.flatMap((source) =>
    source.files.flatMap((file) => {
      const key = `${file.citation ?? source.title}|${file.vintage ?? ""}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [sourceItem(source, file, catalogue)];
    }),
  );
  return items.length === 0 ? null : el("section", {}, el("h2", {}, "Sources"), el("ul", {}, ...items));
}

/** What only those need who compute it again: address, exact value, SQL, hashes. */
function machinery(address: string, value: Value): Child {
  const { evidence, cell } = value;
  const exact = cell.value === null ? null : exactText(cell.value);
  const files = new Map(evidence.sources.flatMap((s) => s.files.map((f) => [f.path, f] as const)));
  return el(
    "section",
    { id: "machinery" },
    el("h2", {}, "To compute it again"),
    el("p", {}, "Its address: ", el("code.address", {}, address)),
    exact === null ? null : el("p", {}, "The exact value: ", el("code.address", {}, exact)),
    ...evidence.sources.map((source) =>
      el(
        "details",
        {},
        el("summary", {}, `The query on “${source.title}” (SQL)`),
        el("pre", { tabIndex: 0 }, el("code", {}, source.sql)),
      ),
    ),
    files.size === 0
      ? null
      : el(
          "details",
          {},
          el("summary", {}, "Fingerprints of the files (SHA-256)"),
          el(
            "dl.hashes",
            {},
            ...[...files.values()].flatMap((f) => [
              el("dt", {}, f.path),
              el("dd", {}, el("code.address", {}, f.sha256)),
            ]),
          ),
        ),
  );
}

/** The way down the page, one step after the other. */
function stepsInto(value: Value, { words }: RenderContext): Element {
  const links = evidenceSteps(value, words).map(({ id, name }) => el("li", {}, el("a", { href: `#${id}` }, name)));
  return el("nav.steps-into", { ariaLabel: "Steps into the evidence" }, el("ol", {}, ...links));
}

/** The evidence page of a value: first for a reader, last for a machine. */
export function evidencePage(
  address: string,
  value: Value,
  uses: readonly Use[],
  site: SiteInput,
  context: RenderContext,
): { title: string; description: string; main: Element } {
  const { catalogue } = site;
  const title = headingText(value.plan, catalogue);
  const sentence = valueSentence(value, catalogue);
  const exact = exactWords(value);
  const membership = membershipChange(value, site.values, catalogue);
  const { measure } = value.plan;
  const about = measure.note === null ? null : el("p.about", {}, `About “${measure.title}”: ${measure.note}`);
  const asOf = asKnown(value.plan.asOf, catalogue.language);
  const known = `${asOf.charAt(0).toUpperCase()}${asOf.slice(1)}${value.cell.vintage === null ? "" : `, by ${vintageText([value.cell.vintage], catalogue.language)}`}`;
  const main = el(
    "article.evidence",
    {},
    el("header.page-head", {}, el("p.kicker", {}, "Evidence"), el("h1", {}, title)),
    el("p.value", {}, shownValue(value, catalogue), exact === "" ? null : el("span.exact", {}, ` ${exact}`)),
    el("p.known", {}, `${known}.`),
    el("p.sentence", {}, sentence),
    stepsInto(value, context),
    membership && renderMembership(membership, context),
    about,
    value.cell.notes.length === 0 ? null : el("ul.value-notes", {}, ...value.cell.notes.map((n) => el("li", {}, n))),
    usesList(uses, context),
    rowsTables(value, site.tables),
    stepsOf(value, catalogue),
    alternatives(uses, address, site, context),
    citedSources(value, catalogue),
    machinery(address, value),
  );
  return { title, description: sentence, main };
}
