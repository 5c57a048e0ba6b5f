import type { Cell } from "../../addresses/cell.ts";
import type { Interval } from "../../quantities/interval.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { compare as order, whole } from "../../quantities/rational.ts";
import { compareQuantity, mirrored, shapeOf } from "../compare.ts";
import type { ProseCandidate, ProseReading } from "./read-prose.ts";
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
    ["growth", "change", "difference", "share-change"].includes(operation) ||
    /\b(?:chang|growth)/i.test([measure.title, ...measure.context].join(" "))
  );
}

/** Whether a place, a period that was as high, or the length of a run is what an extreme or a run claims. */
function matchRanking({ claim }: ProseReading, { operation, plan }: ProseCandidate, cell: Cell): Match {
  const is = (yes: boolean): Match => (yes ? "in" : "out");
  if (operation === "since") {
    const since = claim.extreme?.since?.start ?? null;
    if (since === null || cell.names === null) return "none";
    const [name] = cell.names;
    const found = name === undefined ? null : (parsePeriod(name)?.start ?? null);
    const begin = cell.since === null ? null : (parsePeriod(cell.since)?.start ?? null);
    if (found !== null) return is(found.slice(0, 4) <= since.slice(0, 4));
    return begin !== null && begin.slice(0, 4) <= since.slice(0, 4) ? "in" : "none";
  }
  if (cell.value === null || cell.unknown.length > 0) return "none";
  if (operation === "rank" && claim.extreme) return is(order(cell.value, whole(claim.extreme.place)) === 0);
  if (operation !== "streak" || !claim.run) return "none";
  if (claim.run.length !== null) return is(order(cell.value, whole(claim.run.length)) === 0);
  const { since } = claim.run;
  const time = plan.chain.base.time;
  const [pick] = (time === null ? undefined : plan.coordinates.get(time)) ?? [];
  if (!since?.start || pick?.kind !== "member") return "none";
  const years = Number(pick.slug.slice(0, 4)) - Number(since.start.slice(0, 4));
  return is(order(cell.value, whole(years)) >= 0);
}

/** Holds a claim against the value of a reading. */
export function matchOf(reading: ProseReading, candidate: ProseCandidate, cell: Cell, bounds: Interval | null): Match {
  if (reading.claim.extreme || reading.claim.run) return matchRanking(reading, candidate, cell);
  const stated = reading.claim.quantity;
  const q = stated && inUnitOf(stated, candidate.plan.unit);
  if (!q || cell.value === null) return "none";
  const shape = shapeOf(candidate.plan);
  const multiple = q.kind === "multiple" || q.unit === "multiple";
  const positive = q.value === null || q.value.n > 0n;
  const signed = isSigned(candidate) && positive && !multiple;
  const down = mirrored(q.asserted);
  const { way } = reading.form;
  const tries = !signed ? [q.asserted] : way === "down" ? [down] : way === "up" ? [q.asserted] : [q.asserted, down];
  let match: Match = "out";
  for (const asserted of tries) {
    const comparison = compareQuantity(q, asserted, cell, shape);
    if (comparison === "other-unit" || comparison === "undecided") return "none";
    if (comparison === "in") return "in";
    if (bounds && !multiple && meets(bounds, asserted)) match = "near";
  }
  return match;
}
