import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import type { Slot } from "./combinations.ts";
import type { Origin, Position } from "./slots.ts";

/** A way to hold a measure of days to its time. */
interface DayOption {
  readonly filters: readonly (readonly [string, string])[];
  readonly score: number;
  readonly slots: readonly Slot[];
}

/** The ways to fill a dimension of days: up to the day of the text, on that day, in a year that the sentence names. */
export function dayOptions(measure: Measure, { sentence, scene }: Position, catalogue: Catalogue): DayOption[] {
  const { time } = measure;
  if (time === null || catalogue.dimensions.get(time)?.kind !== "day") return [{ filters: [], score: 0, slots: [] }];
  const option = (value: string, score: number, origin: Origin): DayOption => ({
    filters: [[time, value]],
    score,
    slots: [{ name: time, value, origin, score }],
  });
  const years = sentence.periods.flatMap(({ role, period: { start, end } }) =>
    role === "one" && start !== null && end !== null
      ? [option(start === end ? `..${end}` : `${start}..${end}`, 0.6, "sentence")]
      : [],
  );
  return [option(`..${scene.day}`, 0, "whole"), option(scene.day, -0.1, "whole"), ...years];
}
