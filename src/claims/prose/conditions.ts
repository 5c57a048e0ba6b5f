import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import { toDecimal } from "../../quantities/rational.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import type { Unit } from "../../quantities/unit.ts";
import { EVEN, filterText, slotsOf, type Candidate, type Combination, type Slot } from "./combinations.ts";
import { periodOptions, type Position } from "./slots.ts";
import { timeAxis } from "./time-axis.ts";

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

/** The conditions that words near a claim set: "spent at least 2%", "or more". */
function conditionsAt({ claim, sentence, scene }: Position, unit: Unit): Condition[] {
  const before = (scene.byBlock[sentence.at] ?? []).filter((s) => s.end <= sentence.start).at(-1);
  return [sentence, ...(before ? [before] : [])].flatMap((s, back) =>
    s.quantities.flatMap((q): Condition[] => {
      const name = OPTIONS[q.modifier ?? ""];
      const bound = q.value && toDecimal(q.value);
      if (q.start < claim.end && claim.start < q.end && back === 0) return [];
      return name !== undefined && bound && fits(q, unit) ? [{ option: `${name}=${bound}`, back }] : [];
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
