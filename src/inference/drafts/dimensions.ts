import { slugify } from "../../addresses/slug.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { aliasesOf } from "../labels/aliases.ts";
import { familyOf } from "../labels/family.ts";
import { isGeneric } from "../labels/words.ts";
import { timeSlug } from "../tables/profile.ts";
import type { DraftDimension } from "./draft.ts";

/** Names of dimensions of time: a category with such a header gets another. */
const TIMES: Readonly<Record<string, string>> = {
  year: "year-label",
  month: "calendar-month",
  quarter: "calendar-quarter",
  half: "half-label",
  date: "date-label",
};

/** A dimension of periods, by their canonical names and the texts that stood for them. */
export function timeDimension(names: readonly string[], written: readonly string[]): DraftDimension {
  const aliases = new Map<string, string[]>();
  const own = names.filter((name) => name !== "");
  names.forEach((name, i) => {
    const text = written[i] ?? "";
    const known = aliases.get(name) ?? [];
    if (name !== "" && text !== "" && text.toLowerCase() !== name && !known.includes(text))
      aliases.set(name, [...known, text]);
  });
  const days = own.every((name) => parsePeriod(name)?.granularity === "day");
  const slug = timeSlug(own);
  return { wish: slug, title: slug, kind: days ? "day" : "time", aliases, total: null, sums: [] };
}

/** A dimension of labels: its name is that of a set that everyone knows, the header, or what the title says, else `otherwise`. */
export function categoryDimension(
  header: string,
  labels: readonly string[],
  cut: string | null,
  otherwise: string,
): DraftDimension {
  const family = familyOf(labels);
  const known = family?.replace("-", " ") ?? cut ?? (/^$|^#$|^column \d+$/.test(header) ? otherwise : header);
  const named = isGeneric(header) ? known : header;
  const wish = slugify(named).replaceAll("/", "-");
  return {
    wish: (Object.hasOwn(TIMES, wish) ? TIMES[wish] : wish) ?? otherwise,
    title: named,
    kind: "category",
    aliases: new Map(labels.map((label) => [label, aliasesOf(label)])),
    total: null,
    sums: [],
  };
}
