import { isRateOfChange } from "./rate-of-change.ts";
import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import { toDecimal } from "../../quantities/rational.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import type { Unit } from "../../quantities/unit.ts";
import {
  combinations,
  EVEN,
  filterText,
  slotsOf,
  type Candidate,
  type Combination,
  type Slot,
} from "./combinations.ts";
import { changeOptions, periodOptions } from "./period-options.ts";
import type { Position } from "./slots.ts";
import { timeAxis } from "./time-axis.ts";
import { tokensOf } from "./tokens.ts";

/** A condition on a measure's values, as an option of count and fraction. */
interface Condition {
  readonly option: string;
  /** 0 in the claim's own sentence, 1 in the one before. */
  readonly back: number;
}

const OPTIONS: Readonly<Record<string, string>> = {
  "at-least": "at-least",
  "more-than": "more-than",
  over: "more-than",
  "at-most": "at-most",
  "less-than": "less-than",
  under: "less-than",
  "up-to": "at-most",
};

function fits(q: Quantity, unit: Unit): boolean {
  if (unit.kind === "ratio") return q.kind === "percent";
  if (unit.kind === "money") return q.kind === "money";
  return q.kind === "number" && ["count", "number"].includes(unit.kind);
}

/** A bound as an option of count and fraction, "at-least=0.02"; null for a number that is no bound. */
export function boundOf({ modifier, value }: Quantity): string | null {
  const name = OPTIONS[modifier ?? ""];
  const bound = value && toDecimal(value);
  return name !== undefined && bound ? `${name}=${bound}` : null;
}

/** Whether a bound only says what an address of its sentence counts: "2%" where "three Allies spent at least 2%". */
export function isCondition(q: Quantity | null, addresses: readonly string[]): boolean {
  const bound = q && boundOf(q);
  return bound !== null && addresses.some((a) => /\/(?:count|fraction);/.test(a) && a.split(/[;?/]/).includes(bound));
}

/** The conditions that words near a claim set: "spent at least 2%", "or more". */
function conditionsAt({ claim, sentence, scene }: Position, unit: Unit): Condition[] {
  const before = (scene.byBlock[sentence.at] ?? []).filter((s) => s.end <= sentence.start).at(-1);
  return [sentence, ...(before ? [before] : [])].flatMap((s, back) =>
    s.quantities.flatMap((q): Condition[] => {
      const bound = boundOf(q);
      if (q.start < claim.end && claim.start < q.end && back === 0) return [];
      return bound !== null && fits(q, unit) ? [{ option: bound, back }] : [];
    }),
  );
}

/** Readings by which so many, or such a part, of a group's members meet a condition: "three Allies spent at least 2%". */
export function conditioned(
  measure: Measure,
  said: number,
  position: Position,
  combined: readonly Combination[],
  catalogue: Catalogue,
): Candidate[] {
  const q = position.claim.quantity;
  const part = q?.kind === "fraction" || q?.kind === "percent";
  if (!q || (q.kind !== "number" && !part)) return [];
  const conditions = conditionsAt(position, measure.unit);
  if (conditions.length === 0) return [];
  const axis = timeAxis(measure, catalogue);
  const found: Candidate[] = [];
  for (const { members, score } of combined) {
    for (const [dimension, own] of members) {
      if (own.slug === null || catalogue.groups.get(own.slug)?.dimension !== dimension) continue;
      for (const { option, back } of conditions) {
        const step = `/${part ? "fraction" : "count"};${option}`;
        const times = axis ? periodOptions(axis, position).slice(0, 5) : [null];
        for (const p of times) {
          if (axis && (p?.slug ?? null) === null) continue;
          const time: readonly (readonly [string, string])[] = axis && p?.slug ? [[axis.dimension, p.slug]] : [];
          const slots: Slot[] = [
            ...slotsOf(members),
            ...(axis && p?.slug ? [{ name: axis.dimension, value: p.slug, origin: p.origin, score: p.score }] : []),
          ];
          const address = `${measure.slug}${step}${filterText(members, ...time)}`;
          found.push({
            address,
            measure,
            operation: "count",
            said,
            slots,
            score: said + score + (p ? p.score - EVEN : 0) + 1.2 - 0.5 * back,
          });
        }
      }
    }
  }
  return found;
}

/** Readings by which so many of all members rose or fell: "five of eight departments spent more", "prices increased in all nine regions". */
export function counted(measure: Measure, said: number, position: Position, catalogue: Catalogue): Candidate[] {
  const { claim, sentence } = position;
  const q = claim.quantity;
  if (claim.extent === null && (q?.value == null || (q.kind !== "number" && q.kind !== "fraction") || q.noun === null))
    return [];
  const near = sentence.directions.filter((d) => d.end <= claim.end + 60 && d.start >= claim.start - 80);
  const ways = new Set(near.map((d) => d.value));
  const way = ways.size === 1 ? [...ways][0] : undefined;
  if (way === undefined) return [];
  const isRate = isRateOfChange(measure);
  const axis = timeAxis(measure, catalogue);
  const names = measure.dimensions.filter((d) => catalogue.dimensions.get(d)?.kind === "category");
  const step = claim.extent === "all" || claim.extent === "none" ? "fraction" : "count";
  const test = `/${step};${way === "up" ? "more-than" : "less-than"}=0`;
  const words = new Set(
    tokensOf([claim.block.text.slice(claim.start, claim.end), q?.noun ?? ""].join(" ")).flatMap((t) => t.notions),
  );
  return names.flatMap((dimension) => {
    const group = `each-${dimension}`;
    const size = (measure.members.get(dimension) ?? []).length;
    if (size < 2 || catalogue.groups.get(group)?.dimension !== dimension) return [];
    // The words count what the dimension is of: "departments" of a dimension of departments.
    const title = catalogue.dimensions.get(dimension)?.title ?? dimension;
    const named = tokensOf(title).some((t) => t.content && t.notions.some((n) => words.has(n)));
    const others = combinations(
      measure,
      names.filter((d) => d !== dimension),
      position,
      catalogue,
    ).slice(0, 3);
    return others.flatMap(({ members, score }): Candidate[] => {
      const of = (
        steps: string,
        filters: readonly (readonly [string, string])[],
        more: number,
        slots: readonly Slot[],
      ): Candidate => ({
        address: `${measure.slug}${steps}${test}${filterText(members, [dimension, group], ...filters)}`,
        measure,
        operation: "counted",
        said,
        slots: [...slotsOf(members), ...slots],
        score: said + score + more + (named ? 1.2 : 0) + 0.6,
      });
      if (isRate) {
        if (!axis) return [of("", [], 0, [])];
        return periodOptions(axis, position)
          .slice(0, 3)
          .flatMap((p) =>
            p.slug === null
              ? []
              : [
                  of("", [[axis.dimension, p.slug]], p.score - EVEN, [
                    { name: axis.dimension, value: p.slug, origin: p.origin, score: p.score },
                  ]),
                ],
          );
      }
      if (!axis) return [];
      return changeOptions(axis, position)
        .slice(0, 4)
        .flatMap((c) =>
          c.base === null
            ? []
            : [
                of(`/growth;from=${c.base}`, [[axis.dimension, c.slug]], c.score - EVEN, [
                  { name: axis.dimension, value: c.slug, origin: c.origin, score: c.score },
                ]),
              ],
        );
    });
  });
}
