import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import {
  combinations,
  EVEN,
  filterText,
  slotsOf,
  type Candidate,
  type Combination,
  type Operation,
  type Slot,
} from "./combinations.ts";
import { dayOptions } from "./day-options.ts";
import type { Form } from "./form.ts";
import { changeOptions, periodOptions, spanOptions } from "./period-options.ts";
import type { Position, SlotOption } from "./slots.ts";
import { timeAxis, type TimeAxis } from "./time-axis.ts";

/** What readings of a claim by one measure are made from. */
export interface Ground {
  readonly measure: Measure;
  /** How well the words name the measure. */
  readonly said: number;
  readonly position: Position;
  readonly form: Form;
  readonly catalogue: Catalogue;
  readonly axis: TimeAxis | null;
  /** The dimensions of names. */
  readonly names: readonly string[];
  readonly combined: readonly Combination[];
}

/** A time at which a measure is read; `base` that from which it changes, where it does. */
export interface At {
  readonly filters: readonly (readonly [string, string])[];
  readonly slots: readonly Slot[];
  readonly score: number;
  readonly base: string | null;
}

/** What readings of a claim by one measure are made from. */
export function groundOf(measure: Measure, said: number, position: Position, form: Form, catalogue: Catalogue): Ground {
  const names = measure.dimensions.filter((d) => catalogue.dimensions.get(d)?.kind === "category");
  const combined = combinations(measure, names, position, catalogue);
  return { measure, said, position, form, catalogue, axis: timeAxis(measure, catalogue), names, combined };
}

/** The likeliest times of a level: single periods, and several added up where that is possible. */
export function levelTimes({ measure, axis, position, catalogue }: Ground, most = 4): At[] {
  if (!axis) return dayOptions(measure, position, catalogue).map((d) => ({ ...d, base: null }));
  const spans = measure.sumsOver.includes(axis.dimension) ? spanOptions(axis, position) : [];
  return [...periodOptions(axis, position).slice(0, most), ...spans].flatMap(({ slug, score, origin }): At[] =>
    slug === null
      ? []
      : [
          {
            filters: [[axis.dimension, slug]],
            slots: [{ name: axis.dimension, value: slug, origin, score }],
            score: origin === "only" ? 0 : score - EVEN,
            base: null,
          },
        ],
  );
}

/** The likeliest pairs of periods between which something changed. */
export function changeTimes({ axis, position }: Ground, most = 6): At[] {
  if (!axis) return [];
  return changeOptions(axis, position)
    .slice(0, most)
    .flatMap(({ slug, base, score, origin, baseOrigin }): At[] =>
      base === null
        ? []
        : [
            {
              filters: [[axis.dimension, slug]],
              slots: [
                { name: axis.dimension, value: slug, origin, score },
                { name: "from", value: base, origin: baseOrigin, score },
              ],
              score: score - EVEN,
              base,
            },
          ],
    );
}

/** A reading from its parts; `more` is what the words say for it. */
export function readingOf(
  { measure, said }: Ground,
  operation: Operation,
  steps: string,
  members: ReadonlyMap<string, SlotOption>,
  at: At,
  score: number,
  more: readonly Slot[] = [],
): Candidate {
  return {
    address: `${measure.slug}${steps}${filterText(members, ...at.filters)}`,
    measure,
    operation,
    said,
    slots: [...slotsOf(members), ...at.slots, ...more],
    score: said + score + at.score,
  };
}
