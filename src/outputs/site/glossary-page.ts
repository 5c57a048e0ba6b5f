import { ALL_KNOWN, labelOf, membersOn, type Group, type Measure } from "../../addresses/catalogue.ts";
import { listText } from "../../addresses/describe.ts";
import type { RenderContext } from "../../pages/context.ts";
import { el, type Child } from "../../pages/html.ts";
import { periodText } from "../../quantities/period-out.ts";
import { extraPage, type ExtraPage } from "./extra-page.ts";
import type { SiteInput } from "./input.ts";
import type { Site } from "./prepare.ts";

/** A group with more members is said by their number alone. */
const MOST_NAMES = 40;

function byTitle<T extends { readonly title: string }>(all: Iterable<T>): T[] {
  const key = ({ title }: T): string => title.toLowerCase();
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The measures that the report's values are of. */
export function measuresUsed({ values }: SiteInput): Measure[] {
  return byTitle(new Set([...values.values()].map((v) => v.plan.measure)));
}

function entry(id: string, name: string, ...meaning: readonly Child[]): Child[] {
  return [el("dt", { id }, name), ...meaning.map((m) => m && el("dd", {}, m))];
}

function section(id: string, title: string, entries: readonly Child[]): Child {
  return entries.length === 0 ? null : el("section", {}, el("h2", { id }, title), el("dl.glossary", {}, ...entries));
}

/** What a measure is, by its unit, and whence: "A count of loans, computed from “Loans”." */
function sourceWords({ unit, table, stated }: Measure, { catalogue }: SiteInput): string {
  const basis = unit.kind === "money" && unit.basis !== null ? `, at ${unit.basis}` : "";
  const noun = unit.kind === "count" && unit.noun !== null ? ` of ${unit.noun}` : "";
  const what =
    unit.kind === "ratio"
      ? "A share in percent"
      : unit.kind === "money"
        ? `An amount in ${unit.currency}${basis}`
        : unit.kind === "count"
          ? `A count${noun}`
          : "A figure";
  const source = catalogue.tables.get(table);
  if (!source) return `${what}.`;
  return `${what}, computed from “${source.title}”${stated ? ": somebody's words and no measurement" : ""}.`;
}

function measureEntry(measure: Measure, site: SiteInput): Child[] {
  return entry(`measure-${measure.slug}`, measure.title, measure.note, sourceWords(measure, site));
}

function groupEntry(group: Group, { catalogue, asOf, published }: SiteInput): Child[] {
  const day = asOf === ALL_KNOWN ? (published ?? asOf) : asOf;
  const members = membersOn(group, day);
  const names = listText(members.map((slug) => labelOf(catalogue, group.dimension, slug)));
  const when = day === ALL_KNOWN ? "" : ` on ${periodText(day, catalogue.language)}`;
  const count = `${members.length.toString()} ${members.length === 1 ? "member" : "members"}${when}`;
  return entry(
    `group-${group.slug}`,
    group.title,
    members.length === 0 || members.length > MOST_NAMES ? `${count}.` : `${count}: ${names}.`,
    group.aliases.length === 0 ? null : `Also called: ${group.aliases.join(", ")}.`,
  );
}

/** The glossary: the author's terms, the measures of the report's values, and the groups with their members. */
export function glossaryPage(site: Site, context: RenderContext): ExtraPage {
  const terms = site.terms.map((t) => ({ ...t, title: t.name }));
  return extraPage(
    "glossary-page",
    context.words.glossary,
    "What the words of this report mean, what its measures are made of, and who is in its groups.",
    section(
      "terms",
      "Terms",
      byTitle(terms).flatMap((t) => entry(t.id, t.name, t.meaning)),
    ),
    section(
      "measures",
      "Measures",
      measuresUsed(site).flatMap((m) => measureEntry(m, site)),
    ),
    section(
      "groups",
      "Groups",
      byTitle(site.catalogue.groups.values()).flatMap((g) => groupEntry(g, site)),
    ),
  );
}
