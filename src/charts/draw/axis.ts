import { formatNumber } from "../../quantities/format.ts";
import { multiply, ratio, toNumber, whole, type Rational } from "../../quantities/rational.ts";
import type { Unit } from "../../quantities/unit.ts";
import { sharedPlaces, valueText } from "../places.ts";
import { textWidth, type Look } from "./look.ts";
import { lineFloor, niceTicks } from "./ticks.ts";

/** A vertical axis: where its lines are and what is written at them. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Written above the top line in place of its tick's text, where the unit is long ("US$150 billion"); null where every tick has it. */
  readonly head: string | null;
}

/** Millions and more are written once, at the top: the other ticks are numbers of the same magnitude. */
function magnitudeOf(unit: Unit, top: Rational): number | null {
  if (unit.kind !== "money") return null;
  return [12, 9, 6].find((e) => toNumber(top) >= 10 ** e) ?? null;
}

/** The axis for some values (at least one): round numbers, exactly written. */
export function valueAxis(values: readonly number[], unit: Unit, language: string): ValueAxis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const ticks = niceTicks(lineFloor(least, most), most, 5);
  const top = ticks.at(-1) ?? whole(1);
  const exponent = magnitudeOf(unit, top);
  const places = sharedPlaces(ticks, unit);
  const text = (tick: Rational): string =>
    exponent === null
      ? valueText(tick, unit, language, places)
      : formatNumber(multiply(tick, ratio(1n, 10n ** BigInt(exponent))), { language });
  const whole0 = exponent !== null && /^\d+$/.test(text(top));
  const head = exponent === null ? null : valueText(top, unit, language, whole0 ? 0 : undefined);
  return {
    low: toNumber(ticks[0] ?? whole(0)),
    high: toNumber(top),
    ticks: ticks.map((tick, i) => ({
      at: toNumber(tick),
      text: head !== null && i === ticks.length - 1 ? "" : text(tick),
    })),
    head,
  };
}

/** Which items are named below the axis: as many as have room, from the last one backwards. `at` are their places in pixels. */
export function namedItems(labels: readonly string[], at: readonly number[], look: Look): boolean[] {
  const named = labels.map(() => false);
  let free = Infinity;
  for (let i = labels.length - 1; i >= 0; i--) {
    const half = textWidth(labels[i] ?? "", look) / 2;
    if ((at[i] ?? 0) + half > free) continue;
    named[i] = true;
    free = (at[i] ?? 0) - half - 6;
  }
  return named;
}

/** Moves labels apart that would cover each other; gives their places from the top, in the order given. */
export function spreadApart(tops: readonly number[], heights: readonly number[], bottom: number): number[] {
  const order = tops.map((_, i) => i).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
  const placed = [...tops];
  let free = -Infinity;
  for (const i of order) {
    placed[i] = Math.max(placed[i] ?? 0, free);
    free = (placed[i] ?? 0) + (heights[i] ?? 0);
  }
  let ceiling = bottom;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i] ?? 0, ceiling - (heights[i] ?? 0));
    ceiling = placed[i] ?? 0;
  }
  return placed;
}
