import { field } from "../../lexicons/compiled/en/field.ts";
import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import {
  combinations,
  EVEN,
  filterText,
  slotsOf,
  type Candidate,
  type Combination,
  type Slot,
} from "./combinations.ts";
import type { Extreme, Occurrence, Run } from "./found-claim.ts";
import { isRateOfChange } from "./rate-of-change.ts";
import { changeOptions, periodOptions } from "./period-options.ts";
import { namesRivals, type Position, type SlotOption } from "./slots.ts";
import { periodAt, timeAxis } from "./time-axis.ts";

interface Ground {
  readonly measure: Measure;
  readonly said: number;
  readonly position: Position;
  readonly catalogue: Catalogue;
  readonly combined: readonly Combination[];
}

function candidate(
  { measure, said }: Ground,
  operation: Candidate["operation"],
  address: string,
  score: number,
  slots: readonly Slot[],
): Candidate {
  return { address, measure, operation, score: said + score, said, slots };
}

/** Readings along time: a period's place in its series, or since when nothing was as high or low. */
function overTime(ground: Ground, extreme: Extreme): Candidate[] {
  const { way, of, record, at } = extreme;
  const since = extreme.since ?? extreme.years;
  const { measure, position, catalogue, combined } = ground;
  const axis = timeAxis(measure, catalogue);
  if (!axis || axis.periods.length < 3) return [];
  const time = axis.dimension;
  const low = of === "level" ? way === "lowest" : (of === "fall") === (way === "highest");
  const change = of === "level" ? [""] : ["/growth", "/change"];
  const step =
    since !== null ? `/${low ? "lowest" : "highest"}-since` : `/rank;over=${time}${low ? ";order=ascending" : ""}`;
  // "Peaking in 2008": the words give the period themselves.
  const named: SlotOption[] = at.flatMap((p) => {
    const found = periodAt(axis, p);
    return found ? [{ slug: found.slug, score: position.weights.named * found.fit, origin: "adjacent" as const }] : [];
  });
  const spoken = since !== null || record ? 1.2 : 0;
  // A peak in the past is the highest of its time, which later periods may have passed.
  const peak = named.length > 0 && since === null && of === "level" ? `/${low ? "lowest" : "highest"}-since` : null;
  return combined.flatMap(({ members, score }) =>
    [...named, ...periodOptions(axis, position).slice(0, named.length > 0 ? 0 : 5)].flatMap((p) => {
      if (p.slug === null) return [];
      const { slug } = p;
      const slots = [...slotsOf(members), { name: time, value: slug, origin: p.origin, score: p.score }];
      if (peak !== null) {
        const address = `${measure.slug}${peak}${filterText(members, [time, slug])}`;
        return [candidate(ground, "peak", address, score + p.score - EVEN, slots)];
      }
      return change.map((c, i) =>
        candidate(
          ground,
          since !== null ? "since" : "rank",
          `${measure.slug}${c}${step}${filterText(members, [time, slug])}`,
          score + p.score - EVEN + spoken - 0.2 * i,
          slots,
        ),
      );
    }),
  );
}

/** Readings among the members of a dimension: a member's place. */
function amongMembers(ground: Ground, { way, of, since, years, record, at }: Extreme): Candidate[] {
  const { measure, position, catalogue, combined } = ground;
  const axis = timeAxis(measure, catalogue);
  const found: Candidate[] = [];
  if (since || record || years !== null || at.length > 0) return found;
  const low = of === "level" ? way === "lowest" : (of === "fall") === (way === "highest");
  for (const { members, score } of combined) {
    for (const [dimension, own] of members) {
      if (own.slug === null || own.origin === "whole" || catalogue.groups.has(own.slug)) continue;
      if ((measure.members.get(dimension) ?? []).length < 3) continue;
      const among =
        catalogue.groups.get(`each-${dimension}`)?.dimension === dimension ? `;among=each-${dimension}` : "";
      const rank = `/rank;over=${dimension}${low ? ";order=ascending" : ""}${among}`;
      const isAmong = position.sentence.members.some(
        (m) => m.dimension === dimension && catalogue.groups.has(m.slug) && namesRivals(position, m),
      );
      const named = isAmong ? 1 : own.origin === "adjacent" || own.origin === "clause" ? 0.4 : 0;
      const add = (steps: string, filters: string, more: number, slots: readonly Slot[]): void => {
        found.push(
          candidate(ground, "rank", `${measure.slug}${steps}${rank}${filters}`, score + more + named, [
            ...slotsOf(members),
            ...slots,
          ]),
        );
      };
      if (!axis) {
        if (of === "level") add("", filterText(members), 0, []);
        continue;
      }
      const time = axis.dimension;
      if (of === "level") {
        for (const p of periodOptions(axis, position).slice(0, 4))
          if (p.slug !== null)
            add("", filterText(members, [time, p.slug]), p.origin === "only" ? 0 : p.score - EVEN, [
              { name: time, value: p.slug, origin: p.origin, score: p.score },
            ]);
        continue;
      }
      for (const c of changeOptions(axis, position).slice(0, 5)) {
        if (c.base === null) continue;
        const slots = [{ name: time, value: c.slug, origin: c.origin, score: c.score }];
        add(`/growth;from=${c.base}`, filterText(members, [time, c.slug]), c.score - EVEN, slots);
      }
    }
  }
  return found;
}

/** The readings of a run: for how many periods something has gone the same way. */
function streaks(ground: Ground, run: Run): Candidate[] {
  const { measure, position, catalogue, combined } = ground;
  const axis = timeAxis(measure, catalogue);
  if (!axis || axis.periods.length < 3) return [];
  const time = axis.dimension;
  const said = position.sentence.directions.map((d) => d.value);
  const way = run.way ?? (new Set(said).size === 1 ? (said[0] ?? null) : null);
  // What is itself a rate of change rises or falls by its sign.
  const change = isRateOfChange(measure) ? "" : "/growth";
  const steps = [
    ...(way === "down" ? [] : [`${change}/streak`]),
    ...(way === "up" ? [] : [`${change}/streak;of=fall`]),
  ];
  return combined.flatMap(({ members, score }) =>
    periodOptions(axis, position)
      .slice(0, 4)
      .flatMap((p) => {
        if (p.slug === null) return [];
        const { slug } = p;
        const slots = [...slotsOf(members), { name: time, value: slug, origin: p.origin, score: p.score }];
        return steps.map((s) =>
          candidate(
            ground,
            "streak",
            `${measure.slug}${s}${filterText(members, [time, slug])}`,
            score + p.score - EVEN + (way === null ? -0.5 : 0),
            slots,
          ),
        );
      }),
  );
}

/** The readings of a first time: for how long until then it had gone the other way. */
function firstTimes(ground: Ground, { way }: Occurrence): Candidate[] {
  const { measure, position, catalogue, combined } = ground;
  const axis = timeAxis(measure, catalogue);
  if (!axis || axis.periods.length < 3) return [];
  const said = position.sentence.directions.map((d) => d.value);
  const went = way ?? (new Set(said).size === 1 ? (said[0] ?? null) : null);
  if (went === null) return [];
  const step = went === "down" ? "/growth/streak" : "/growth/streak;of=fall";
  return combined.flatMap(({ members, score }) =>
    periodOptions(axis, position)
      .slice(0, 3)
      .flatMap((p) => {
        const before = p.slug === null ? undefined : axis.periods[axis.periods.findIndex((x) => x.name === p.slug) - 1];
        if (!before) return [];
        const slots = [
          ...slotsOf(members),
          { name: axis.dimension, value: before.name, origin: p.origin, score: p.score },
        ];
        const address = `${measure.slug}${step}${filterText(members, [axis.dimension, before.name])}`;
        return [candidate(ground, "streak", address, score + p.score - EVEN, slots)];
      }),
  );
}

const PLACING = new Set<string>(field.placing);

/** Whether a column holds places already: they are read, and not ranked. */
function isPlacing({ title }: Measure): boolean {
  return PLACING.has(title.toLowerCase().replace(/\.$/, ""));
}

/** The readings of a place by a column of places. */
function placings(ground: Ground, { since, years, record }: Extreme): Candidate[] {
  const { measure, position, catalogue, combined } = ground;
  if (since || years !== null || record) return [];
  const axis = timeAxis(measure, catalogue);
  return combined.flatMap(({ members, score }) => {
    if (!axis)
      return [candidate(ground, "placing", `${measure.slug}${filterText(members)}`, score + 1, slotsOf(members))];
    return periodOptions(axis, position)
      .slice(0, 4)
      .flatMap((p) =>
        p.slug === null
          ? []
          : [
              candidate(
                ground,
                "placing",
                `${measure.slug}${filterText(members, [axis.dimension, p.slug])}`,
                score + p.score - EVEN + 1,
                [...slotsOf(members), { name: axis.dimension, value: p.slug, origin: p.origin, score: p.score }],
              ),
            ],
      );
  });
}

/** The readings of a claim without a number, or of a rank, by one measure. */
export function rankings(measure: Measure, said: number, position: Position, catalogue: Catalogue): Candidate[] {
  const { extreme, run, occurrence } = position.claim;
  const names = measure.dimensions.filter((d) => catalogue.dimensions.get(d)?.kind === "category");
  const ground: Ground = {
    measure,
    said,
    position,
    catalogue,
    combined: combinations(measure, names, position, catalogue),
  };
  if (isPlacing(measure)) return extreme ? placings(ground, extreme) : [];
  if (run) return streaks(ground, run);
  if (occurrence) return firstTimes(ground, occurrence);
  // "Lowest in the majority of years" is more than one year can show.
  const text = position.sentence.text.toLowerCase();
  const spread = field.spread.some((phrase) => text.includes(phrase)) ? position.weights.spread : 0;
  const found = extreme ? [...overTime(ground, extreme), ...amongMembers(ground, extreme)] : [];
  return found.map((c) => ({ ...c, score: c.score - spread }));
}
