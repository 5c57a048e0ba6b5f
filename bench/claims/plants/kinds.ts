import type { Label } from "../case.ts";
import type { Random } from "../random.ts";
import { turn } from "./direction.ts";
import { displayScale, isOutside, readWritten, valueOf, writeLike, type Written } from "./style.ts";
import { neighbours, type Grid } from "./tables.ts";

/** What is done to a number. */
export const KINDS = [
  "neighbouring period",
  "another column or member",
  "swapped digits",
  "wrong direction",
  "wrong scale",
  "within 15 %",
  "within a factor of two",
] as const;
export type Kind = (typeof KINDS)[number];

/** A wrong number for a stretch of the published text; offsets by code points. */
export interface Wrong {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const VAGUE =
  /\b(over|under|about|around|nearly|almost|approximately|approx|roughly|some|least|most|than|up to|close to|circa|ca|between|within|below|above|exceed\w*|beyond|past|topped|short of|towards?|or so|or more|or less|just|only)\b/i;

/** Whether the words at a number leave room: such numbers are left alone, so that a wrong one is wrong without doubt. */
function isVague(characters: readonly string[], { start, end }: Label): boolean {
  const before = characters.slice(Math.max(0, start - 25), start).join("");
  const last = before.split(/[.,;:()]\s/).at(-1) ?? "";
  const near = last.trim().split(/\s+/).slice(-3).join(" ");
  const after = characters.slice(end, end + 12).join("");
  return VAGUE.test(`${near} ${characters.slice(start, end).join("")}`) || /^\s*(or (so|more|less)|plus\b)/.test(after);
}

function isYear({ number }: Written): boolean {
  return /^(1[89]|20)\d\d$/.test(number);
}

function swaps({ number }: Written): string[] {
  const digits = [...number.matchAll(/\d/g)].map((m) => m.index);
  return digits.flatMap((i, n) => {
    const j = digits[n + 1];
    const [a, b] = [number[i], number[j ?? i]];
    if (j === undefined || a === undefined || b === undefined || a === b) return [];
    const swapped = `${number.slice(0, i)}${b}${number.slice(i + 1, j)}${a}${number.slice(j + 1)}`;
    return swapped.startsWith("0") && !/^0\.\d/.test(swapped) ? [] : [swapped];
  });
}

const SCALES: readonly (readonly [RegExp, string])[] = [
  [/^(\s*)millions?\b/, "$1billion"],
  [/^(\s*)billions?\b/, "$1million"],
  [/^(\s*)thousand\b/, "$1million"],
  [/^(\s*)bn\b/, "$1m"],
  [/^(\s*)m\b/, "$1bn"],
];

/** The words after a number with another scale; a million becomes a thousand every second time. */
function rescaled(after: string, random: Random): string | null {
  const found = SCALES.find(([pattern]) => pattern.test(after));
  if (!found) return null;
  const other = found[0].source.includes("millions") && random.next() < 0.5 ? "$1thousand" : found[1];
  return after.replace(found[0], other);
}

/** Wrong numbers of every kind that can be put in at a label, several of a kind where there is a choice. */
export function wrongNumbers(
  characters: readonly string[],
  label: Label,
  grids: ReadonlyMap<string, Grid>,
  random: Random,
): readonly Wrong[] {
  const computed: readonly unknown[] = Array.isArray(label.computed) ? label.computed : [label.computed];
  const truths = computed.filter((v) => typeof v === "number");
  const [truth] = truths;
  const written = readWritten(label.quote);
  const scale = written && truth !== undefined ? displayScale(written, truth) : null;
  const isUsable = label.checkable && label.verdict === "supported" && label.ambiguous !== true;
  if (!isUsable || !written || scale === null || truth === undefined) return [];
  // What says "since 2010" or "three in a row" may stay true in part when its number is changed.
  if (["extreme", "rank", "streak"].includes(label.kind) || isYear(written)) return [];
  if (written.value === 0 || isVague(characters, label)) return [];

  const { start, end } = label;
  const shown = truths.map((t) => Math.abs(t) * scale);
  const numbered = (kind: Kind, number: string | null): Wrong[] =>
    number === null || number === written.number || !isOutside(number, shown)
      ? []
      : [{ kind, start, end, quote: written.before + number + written.after }];
  const valued = (kind: Kind, value: number): Wrong[] => numbered(kind, writeLike(written, value));
  /** Off by some factor, and by no more when it is rounded as the text does. */
  const off = (kind: Kind, low: number, high: number): Wrong[] => {
    const number = writeLike(written, times(between(low, high)));
    const factor = number === null ? 0 : valueOf(number) / written.value;
    return Math.max(factor, 1 / factor) > high ? [] : numbered(kind, number);
  };
  const between = (low: number, high: number): number => low + (high - low) * random.next();
  const times = (factor: number): number => written.value * (random.next() < 0.5 ? factor : 1 / factor);

  const grid = label.reading && grids.get(label.reading.table);
  const near = grid ? neighbours(grid, label.reading, truth) : [];
  const after = rescaled(written.after, random);
  const text = characters.join("");
  // Offsets in a text with characters beyond the basic plane are not those of its code points.
  const isDirected = ["change", "difference"].includes(label.kind) && text.length === characters.length;
  const turned = isDirected ? turn(text, start, end, truth > 0 ? 1 : -1) : null;
  return [
    ...near
      // A change the other way would be two mistakes in one.
      .filter(({ value }) => value * truth > 0 && Math.abs(value / truth) < 5 && Math.abs(value / truth) > 0.2)
      .flatMap(({ along, value }) =>
        valued(along === "period" ? "neighbouring period" : "another column or member", Math.abs(value) * scale),
      ),
    ...swaps(written).flatMap((number) => numbered("swapped digits", number)),
    ...(turned ? [{ kind: "wrong direction" as const, ...turned }] : []),
    ...(after === null
      ? []
      : [{ kind: "wrong scale" as const, start, end, quote: written.before + written.number + after }]),
    ...off("within 15 %", 1.02, 1.15),
    ...off("within a factor of two", 1.2, 2),
  ];
}
