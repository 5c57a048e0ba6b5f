import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import { field } from "../../lexicons/compiled/en/field.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** A member or group that words of a text name. */
export interface MemberFound {
  readonly dimension: string;
  readonly slug: string;
  readonly start: number;
  readonly end: number;
  /** How much of what sets the name apart from the others of its dimension was found, 0 to 1. */
  readonly coverage: number;
  /** How much was found, by rarity: the more, the surer. */
  readonly mass: number;
}

interface Part {
  readonly notions: readonly string[];
  readonly weight: number;
  /** No other name of the dimension has it: by itself it tells which is meant. */
  readonly tells: boolean;
}

interface Name {
  /** For a label of digits alone: the notions of its dimension's name, which must stand before it ("round 6"). */
  readonly behind: ReadonlySet<string> | null;
  readonly dimension: string;
  readonly slug: string;
  readonly parts: readonly Part[];
  readonly mass: number;
}

/** A notion of a measure's names, and how rare it is among the measures. */
export interface MeasureNotion {
  /** Any of these in a text is the notion. */
  readonly notions: readonly string[];
  readonly weight: number;
  /** It stands in the measure's own title, and not only around it. */
  readonly own: boolean;
}

const WEAK = new Set<string>(field.weak.flatMap((w) => tokensOf(w).flatMap((t) => t.notions.slice(0, 1))));

/** What stands around a measure, without the names of its own members: these are for the members. */
function contextOf(measure: Measure, catalogue: Catalogue): string[] {
  const labels = new Set(
    measure.dimensions.flatMap((d) => catalogue.dimensions.get(d)?.members.map((m) => m.label.toLowerCase()) ?? []),
  );
  return [...new Set(measure.context)].filter((text) => !labels.has(text.toLowerCase()));
}

/** How far the words of one name may stand apart in a text. */
const REACH = 4;

/** What stands in brackets at the end of a label and the signs of footnotes are no part of a name. */
function plainLabel(label: string): string {
  return label.replace(/\s*[([][^)\]]*[)\]]\s*$/, "").trim() || label;
}

function countNotions(labels: readonly (readonly Token[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tokens of labels)
    for (const notion of new Set(tokens.flatMap((t) => t.notions))) counts.set(notion, (counts.get(notion) ?? 0) + 1);
  return counts;
}

/** What the names of a catalogue say, for finding them in prose. Made once for a catalogue. */
export class Vocabulary {
  private readonly byNotion = new Map<string, { name: Name; part: number }[]>();
  private readonly measureNotions = new Map<string, readonly MeasureNotion[]>();

  constructor(catalogue: Catalogue) {
    for (const dimension of catalogue.dimensions.values()) {
      if (dimension.kind !== "category") continue;
      const groups = [...catalogue.groups.values()].filter((g) => g.dimension === dimension.slug);
      const named = [
        ...dimension.members.map((m) => ({ slug: m.slug, labels: [m.label, plainLabel(m.label), ...m.aliases] })),
        ...groups.map((g) => ({ slug: g.slug, labels: [g.title, ...g.aliases] })),
      ];
      this.addDimension(dimension.slug, dimension.title, named);
    }
    this.addMeasures(catalogue);
  }

  private addDimension(
    dimension: string,
    title: string,
    named: readonly { slug: string; labels: readonly string[] }[],
  ): void {
    const first = named.map((n) => tokensOf(n.labels[0] ?? ""));
    const counts = countNotions(first);
    const many = named.length;
    const titled = new Set(tokensOf(title).flatMap((t) => t.notions));
    for (const { slug, labels } of named) {
      const seen = new Set<string>();
      for (const label of labels) {
        const tokens = tokensOf(label);
        // A label of nothing but small words ("All", "Other") is found by these.
        const content = tokens.some((t) => t.content) ? tokens.filter((t) => t.content) : tokens;
        const parts = content.map(({ notions, raw }): Part => {
          const count = Math.min(...notions.map((n) => counts.get(n) ?? 1));
          const isWeak = WEAK.has(notions[0] ?? "");
          const tells = !isWeak && many > 1 && count === 1 && /^\p{L}{3}/u.test(raw);
          return { notions, weight: (isWeak ? 0.3 : 1) * Math.log(1 + many / count), tells };
        });
        const key = parts.map((p) => p.notions[0]).join(" ");
        if (parts.length === 0 || seen.has(key)) continue;
        seen.add(key);
        const behind = /^\d+$/.test(label.trim()) ? titled : null;
        const name: Name = { behind, dimension, slug, parts, mass: parts.reduce((sum, p) => sum + p.weight, 0) };
        name.parts.forEach((p, part) => {
          for (const notion of p.notions) {
            const list = this.byNotion.get(notion) ?? [];
            list.push({ name, part });
            this.byNotion.set(notion, list);
          }
        });
      }
    }
  }

  private addMeasures(catalogue: Catalogue): void {
    const texts = [...catalogue.measures.values()].map((m) => ({
      slug: m.slug,
      own: [m.title, ...m.aliases].flatMap((t) => tokensOf(t).filter((x) => x.content)),
      around: contextOf(m, catalogue).flatMap((t) => tokensOf(t).filter((x) => x.content)),
    }));
    const counts = countNotions(texts.map((t) => [...t.own, ...t.around]));
    for (const { slug, own, around } of texts) {
      const found = new Map<string, MeasureNotion>();
      for (const [tokens, isOwn] of [
        [own, true],
        [around, false],
      ] as const) {
        for (const { notions, raw } of tokens) {
          const key = notions[0] ?? "";
          if (found.has(key) || /^\d/.test(raw)) continue;
          const count = Math.min(...notions.map((n) => counts.get(n) ?? 1));
          const weak = WEAK.has(key) ? 0.35 : 1;
          found.set(key, { notions, own: isOwn, weight: weak * Math.log(2 + texts.length / count) });
        }
      }
      this.measureNotions.set(slug, [...found.values()]);
    }
  }

  /** The notions by which a measure is known. */
  ofMeasure(slug: string): readonly MeasureNotion[] {
    return this.measureNotions.get(slug) ?? [];
  }

  /** Every member and group that some words name; where one name holds another, only the fuller. */
  membersIn(tokens: readonly Token[]): MemberFound[] {
    const places = new Map<Name, Map<number, number[]>>();
    tokens.forEach((token, at) => {
      for (const notion of token.notions) {
        for (const { name, part } of this.byNotion.get(notion) ?? []) {
          const parts = places.get(name) ?? new Map<number, number[]>();
          places.set(name, parts);
          const list = parts.get(part) ?? [];
          if (list.at(-1) !== at) parts.set(part, [...list, at]);
        }
      }
    });
    const found: MemberFound[] = [];
    for (const [name, parts] of places) found.push(...placesOf(name, parts, tokens));
    return fullest(found);
  }
}

/** Where a name stands in a text, from the places of its parts. */
function placesOf(name: Name, parts: ReadonlyMap<number, readonly number[]>, tokens: readonly Token[]): MemberFound[] {
  const weights = [...parts.keys()].map((p) => name.parts[p]?.weight ?? 0);
  const possible = weights.reduce((a, b) => a + b, 0);
  const telling = [...parts.keys()].some((p) => name.parts[p]?.tells === true);
  const least = telling ? 0.3 : name.parts.length >= 4 || parts.size >= 2 ? 0.5 : 0.7;
  if (possible < least * name.mass) return [];
  const rarest = [...parts.keys()].sort((a, b) => (name.parts[b]?.weight ?? 0) - (name.parts[a]?.weight ?? 0))[0];
  if (rarest === undefined) return [];
  const found: MemberFound[] = [];
  for (const anchor of parts.get(rarest) ?? []) {
    let [low, high] = [anchor, anchor];
    let mass = name.parts[rarest]?.weight ?? 0;
    let left = [...parts.keys()].filter((p) => p !== rarest);
    for (let grown = true; grown;) {
      grown = false;
      for (const part of left) {
        const near = (parts.get(part) ?? []).find((at) => at >= low - REACH && at <= high + REACH);
        if (near === undefined) continue;
        low = Math.min(low, near);
        high = Math.max(high, near);
        mass += name.parts[part]?.weight ?? 0;
        left = left.filter((p) => p !== part);
        grown = true;
      }
    }
    // A part of a name that only this name has stands for it: "cyclists" for "pedal cyclists".
    const whole = mass / name.mass;
    const coverage = telling ? 0.5 + 0.5 * whole : whole;
    const [from, to] = [tokens[low], tokens[high]];
    if (coverage < least || !from || !to) continue;
    if (name.behind && !(tokens[low - 1]?.notions ?? []).some((n) => name.behind?.has(n))) continue;
    found.push({ dimension: name.dimension, slug: name.slug, start: from.start, end: to.end, coverage, mass });
  }
  return found;
}

/** Of names that meet in a text, within one dimension, the one of which most was found; a member once at a place. */
function fullest(found: readonly MemberFound[]): MemberFound[] {
  const byMass = [...found].sort(
    (a, b) => b.mass * b.coverage - a.mass * a.coverage || a.end - a.start - (b.end - b.start),
  );
  const kept: MemberFound[] = [];
  for (const one of byMass) {
    const rival = kept.some(
      (k) =>
        k.dimension === one.dimension &&
        k.start < one.end &&
        one.start < k.end &&
        (k.slug === one.slug || k.mass * k.coverage > one.mass * one.coverage + 1e-9),
    );
    if (!rival) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}
