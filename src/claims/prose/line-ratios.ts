import { labelOf } from "../../addresses/catalogue.ts";
import { arithmetic } from "../../lexicons/compiled/en/arithmetic.ts";
import type { Candidate, Slot } from "./combinations.ts";
import { changeTimes, levelTimes, readingOf, type At, type Ground } from "./ground.ts";
import { nearness, type Position } from "./slots.ts";
import { tokensOf } from "./tokens.ts";
import { totalOf, wholesSaid } from "./wholes.ts";

/** A part of one line in another, as the words name it. */
interface Named {
  /** The line that is the part; null where the words say it otherwise. */
  readonly part: string | null;
  readonly of: string;
  readonly score: number;
}

const RATIOS: readonly { said: RegExp; part: readonly string[] | null; of: readonly string[] }[] =
  arithmetic.ratios.map((r) => ({
    said: new RegExp(String.raw`\b(?:${r.said.join("|")})\b`, "giu"),
    part: "part" in r ? r.part : null,
    of: r.of,
  }));

/** Whether a label is a name: the same words, small ones aside. */
function isNamed(label: string, name: string): boolean {
  const [a, b] = [label, name].map((t) => tokensOf(t.replace(/\s*[([].*$/u, "")).filter((x) => x.content));
  return (
    a !== undefined &&
    b !== undefined &&
    a.length === b.length &&
    a.length > 0 &&
    a.every((t, i) => t.notions[0] === b[i]?.notions[0])
  );
}

/** The line of a dimension that has one of some names, the first that there is. */
function lineOf({ measure, catalogue }: Ground, dimension: string, names: readonly string[]): string | null {
  const slugs = measure.members.get(dimension) ?? [];
  for (const name of names) {
    const found = slugs.find((s) => isNamed(labelOf(catalogue, dimension, s), name));
    if (found !== undefined) return found;
  }
  return null;
}

/** The ratios that the words of the sentence call by a name of their own: "EBIT margin", "the equity ratio". */
function ratiosNamed(ground: Ground, dimension: string): Named[] {
  const { position } = ground;
  const { sentence } = position;
  return RATIOS.flatMap(({ said, part, of }) => {
    const scores = [...sentence.text.matchAll(said)].map((m) => {
      const start = sentence.start + m.index;
      return nearness(position, { start, end: start + m[0].length }).score;
    });
    const best = Math.max(-1, ...scores);
    const whole = best < 0 ? null : lineOf(ground, dimension, of);
    const own = part === null ? null : lineOf(ground, dimension, part);
    return whole === null || (part !== null && own === null) ? [] : [{ part: own, of: whole, score: 0.7 * best }];
  });
}

/** "More than twice their share of 2015": a multiple of a part. */
const OF_SHARE = /^\s*(?:(?:as\s+much\s+as|of)\s+)?(?:its|their|the|that)?\s*(?:share|proportion|percentage|part)\b/iu;

/** How the number of a claim stands to a part: the part itself, its change in points, a multiple of what it was; null for none. */
function kindOf({ claim, sentence }: Position): "share" | "share-change" | "multiple" | null {
  const q = claim.quantity;
  if (!q) return null;
  if (q.kind === "points" || q.unit === "points") return "share-change";
  if (q.kind === "multiple" || q.unit === "multiple")
    return OF_SHARE.test(claim.block.text.slice(q.end, sentence.end)) ? "multiple" : null;
  return q.unit === "ratio" ? "share" : null;
}

/** Readings by which one line is a part of another that the words name, or that the name of a ratio implies. */
export function lineRatios(ground: Ground): Candidate[] {
  const { measure, position, form, combined, names, catalogue } = ground;
  const kind = kindOf(position);
  if (kind === null || (kind === "share" && form.change === true)) return [];
  if (!["count", "number", "money"].includes(measure.unit.kind)) return [];
  const times: At[] = kind === "share" ? levelTimes(ground) : changeTimes(ground);
  const found: Candidate[] = [];
  for (const dimension of names) {
    const known = measure.members.get(dimension) ?? [];
    const said = wholesSaid(position, dimension, known);
    const total = kind === "multiple" ? totalOf(measure, dimension, catalogue) : null;
    const wholes: Named[] = [
      ...ratiosNamed(ground, dimension),
      ...said.map(({ slug, score }) => ({ part: null, of: slug, score })),
      ...(total === null ? [] : [{ part: null, of: total, score: 2 }]),
    ];
    for (const { part, of, score: named } of wholes) {
      const seen = new Set<string>();
      for (const { members, score } of combined) {
        const own = members.get(dimension);
        const slug = part ?? own?.slug ?? null;
        if (!own || slug === null || slug === of || catalogue.groups.has(slug)) continue;
        if (part === null && (own.origin === "whole" || said.some((w) => w.slug === slug && w.here))) continue;
        const held =
          part === null ? members : new Map(members).set(dimension, { slug, score: own.score, origin: "clause" });
        const rest = part === null ? score : score - own.score + 1.5;
        const key = [...held].map(([d, o]) => `${d}=${o.slug ?? ""}`).join("&");
        if (seen.has(key)) continue;
        seen.add(key);
        const slot: Slot = { name: "of", value: of, origin: "clause", score: named };
        for (const at of times) {
          const step =
            kind === "share"
              ? `/share;of=${of}`
              : kind === "share-change"
                ? `/share;of=${of}/change;from=${at.base ?? ""}`
                : `/share;of=${of}/share;of=${at.base ?? ""}`;
          found.push(readingOf(ground, kind, step, held, at, rest + named, [slot]));
        }
      }
    }
  }
  return found;
}
