import type { Cell } from "../../addresses/cell.ts";
import { contains, type Interval } from "../../quantities/interval.ts";
import { compare as order, whole } from "../../quantities/rational.ts";
import { compareQuantity, mirrored, shapeOf, valueFor } from "../compare.ts";
import type { ProseCandidate, ProseReading } from "./prose-reading.ts";
import { inUnitOf } from "./unit-scale.ts";

/** How a claim stands to the value of one of its readings: "near" where only the rounding of the table keeps them apart. */
export type Match = "in" | "near" | "out" | "none";

function meets(a: Interval, b: Interval): boolean {
  const below = a.high !== null && b.low !== null && order(a.high, b.low) < 0;
  const above = a.low !== null && b.high !== null && order(a.low, b.high) > 0;
  return !below && !above;
}

/** Whether a reading's value goes up or down, so that "fell by" turns the number's sign. */
export function isSigned({ operation, measure }: ProseCandidate): boolean {
  return (
    ["growth", "change", "difference", "excess", "share-change"].includes(operation) ||
    /\b(?:chang|growth)/i.test([measure.title, ...measure.context].join(" "))
  );
}

/** The year of a period's name, or of a day. */
function yearOf(text: string): number {
  return Number(text.slice(0, 4));
}

/** A year that is off by so few is a slip; one further off only says less than could be said. */
const SLIP = 2;

/** Whether the last period that was as high or low lies as far back as the words say. */
function matchSince({ claim }: ProseReading, { plan }: ProseCandidate, cell: Cell): Match {
  const { time } = plan.chain.base;
  const [pick] = (time === null ? undefined : plan.coordinates.get(time)) ?? [];
  const years = claim.extreme?.years ?? null;
  const since = claim.extreme?.since?.start ?? null;
  const begin =
    since !== null ? yearOf(since) : years !== null && pick?.kind === "member" ? yearOf(pick.slug) - years : null;
  if (begin === null || cell.names === null || claim.extreme?.place !== 1) return "none";
  const [name] = cell.names;
  if (name !== undefined) {
    const found = yearOf(name);
    if (found > begin) return "out";
    // "The largest since 1975" names the year in which it was last as large.
    if (since !== null && found < begin && begin - found <= SLIP) return "out";
    return found === begin || since === null ? "in" : "near";
  }
  const first = cell.since === null ? null : yearOf(cell.since);
  return first !== null && first <= begin + (since === null ? 1 : 0) ? "in" : "none";
}

/** Whether a place, a period that was as high, or the length of a run is what an extreme or a run claims. */
function matchRanking(reading: ProseReading, candidate: ProseCandidate, cell: Cell): Match {
  const { claim } = reading;
  const { operation, plan } = candidate;
  const is = (yes: boolean): Match => (yes ? "in" : "out");
  if (operation === "since") return matchSince(reading, candidate, cell);
  if (operation === "peak") return cell.names?.length === 0 ? "in" : "none";
  if (cell.value === null || cell.unknown.length > 0) return "none";
  if ((operation === "rank" || operation === "placing") && claim.extreme)
    return is(order(cell.value, whole(claim.extreme.place)) === 0);
  if (operation !== "streak") return "none";
  const { time } = plan.chain.base;
  const [pick] = (time === null ? undefined : plan.coordinates.get(time)) ?? [];
  const last = pick?.kind === "member" ? yearOf(pick.slug) : null;
  if (claim.occurrence) {
    const back = claim.occurrence.since?.start ?? null;
    if (back === null || last === null) return "none";
    return is(order(cell.value, whole(last - yearOf(back))) === 0);
  }
  const { run } = claim;
  if (!run) return "none";
  if (run.length !== null) return is(order(cell.value, whole(run.length)) === 0);
  if (run.since?.start == null || last === null) return "none";
  const years = last - yearOf(run.since.start);
  return years > 0 ? is(order(cell.value, whole(years)) >= 0) : "none";
}

/** Whether as many members as the words say did what they say: all, none, one, or a number of them. */
function matchCounted({ claim }: ProseReading, { plan }: ProseCandidate, cell: Cell): Match {
  if (cell.value === null || cell.unknown.length > 0) return "none";
  const q = claim.quantity;
  const isPart = plan.chain.steps.at(-1)?.operator.name === "fraction";
  const is = (yes: boolean): Match => (yes ? "in" : "out");
  // "All four countries" are no two sexes.
  if (isPart && q?.value && q.value.d === 1n && cell.value.d !== q.value.n) return "none";
  if (isPart) return is(order(cell.value, whole(claim.extent === "none" ? 0 : 1)) === 0);
  if (claim.extent === "one") return is(order(cell.value, whole(1)) === 0);
  if (!q?.value) return "none";
  // "Five of eight" counts five.
  return is(order(cell.value, q.kind === "fraction" ? whole(q.value.n) : q.value) === 0);
}

const BOUNDS: readonly string[] = ["less-than", "more-than"];

/** Holds a claim against the value of a reading. */
export function matchOf(reading: ProseReading, candidate: ProseCandidate, cell: Cell, bounds: Interval | null): Match {
  if (["rank", "since", "streak", "peak", "placing"].includes(candidate.operation))
    return matchRanking(reading, candidate, cell);
  if (candidate.operation === "counted") return matchCounted(reading, candidate, cell);
  const stated = reading.claim.quantity;
  const q = stated && inUnitOf(stated, candidate.plan.unit);
  if (!q || cell.value === null) return "none";
  const shape = shapeOf(candidate.plan);
  const multiple = q.kind === "multiple" || q.unit === "multiple";
  const positive = q.value === null || q.value.n > 0n;
  const signed = isSigned(candidate) && positive && !multiple;
  const down = mirrored(q.asserted);
  const { way } = reading.form;
  // Accounts write expenses with a minus; prose does not.
  const isExpense =
    positive && cell.value.n < 0n && !isSigned(candidate) && ["level", "share", "ratio"].includes(candidate.operation);
  const tries = isExpense
    ? [q.asserted, down]
    : !signed
      ? [q.asserted]
      : way === "down"
        ? [down]
        : way === "up"
          ? [q.asserted]
          : [q.asserted, down];
  let match: Match = "out";
  for (const asserted of tries) {
    const comparison = compareQuantity(q, asserted, cell, shape);
    if (comparison === "other-unit" || comparison === "undecided") return "none";
    if (comparison === "in") return "in";
    if (bounds && !multiple && meets(bounds, asserted)) match = "near";
  }
  // "Less than 1%" of 0.7% is true, if it could be said more sharply.
  const isBound = q.modifier !== null && BOUNDS.includes(q.modifier);
  return match === "out" && isBound && contains(q.stated, valueFor(q, cell.value, shape)) ? "near" : match;
}
