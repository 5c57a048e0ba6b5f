import { byText } from "./by-text.ts";
import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import { againstPlan } from "./against-plan.ts";
import { reckoned } from "./arithmetic.ts";
import { conditioned, counted } from "./conditions.ts";
import { foreignNames } from "./foreign.ts";
import type { Form } from "./form.ts";
import { EVEN, filterText, slotsOf, type Candidate, type Operation, type Slot } from "./combinations.ts";
import { dayOptions } from "./day-options.ts";
import { groundOf } from "./ground.ts";
import { changeOptions, periodOptions, spanOptions, type TimeOption } from "./period-options.ts";
import type { Position, SlotOption } from "./slots.ts";
import { rankings } from "./rankings.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { totalOf, wholesSaid } from "./wholes.ts";
import { measureScore, operationScores, otherTime } from "./word-fit.ts";

/** So many readings of one claim are asked of the data. */
const MOST = 60;
const MOST_MEASURES = 12;

/** The readings of a claim by one measure. */
function ofMeasure(measure: Measure, said: number, position: Position, form: Form, catalogue: Catalogue): Candidate[] {
  const { extreme, run, occurrence } = position.claim;
  if (extreme || run || occurrence) {
    const planned = run ? againstPlan(groundOf(measure, said, position, form, catalogue)) : [];
    return [...planned, ...rankings(measure, said, position, catalogue)];
  }
  const scores = operationScores(measure, position, form);
  const all = counted(measure, said, position, catalogue);
  if (scores.size === 0) return all;
  const ground = groundOf(measure, said, position, form, catalogue);
  const { axis, names, combined } = ground;
  const periods: SlotOption[] = axis ? periodOptions(axis, position).slice(0, 6) : [];
  // A year of a series of quarters is the sum of them, where what is counted may be added up over time.
  const spans: SlotOption[] = axis && measure.sumsOver.includes(axis.dimension) ? spanOptions(axis, position) : [];
  const changes: TimeOption[] =
    axis && (scores.has("growth") || scores.has("change") || scores.has("multiple") || scores.has("share-change"))
      ? changeOptions(axis, position).slice(0, 10)
      : [];
  const timeless = measure.time === null ? otherTime(measure, position) : 0;
  const found: Candidate[] = [];
  const add = (operation: Operation, steps: string, filters: string, score: number, slots: readonly Slot[]): void => {
    const total = said + score + timeless + (scores.get(operation) ?? 0);
    found.push({ address: `${measure.slug}${steps}${filters}`, measure, operation, score: total, said, slots });
  };
  const timed = (
    run: (filters: (members: ReadonlyMap<string, SlotOption>) => string, score: number, slots: readonly Slot[]) => void,
  ): void => {
    if (!axis) {
      for (const { filters, score, slots } of dayOptions(measure, position, catalogue))
        run((members) => filterText(members, ...filters), score, slots);
      return;
    }
    for (const p of [...periods, ...spans]) {
      if (p.slug === null) continue;
      const { slug } = p;
      const slots = [{ name: axis.dimension, value: slug, origin: p.origin, score: p.score }];
      run((members) => filterText(members, [axis.dimension, slug]), p.origin === "only" ? 0 : p.score - EVEN, slots);
    }
  };
  found.push(...reckoned(ground));
  found.push(...all, ...conditioned(measure, said, position, combined, catalogue));
  if (scores.has("mean") && axis)
    for (const { members, score } of combined)
      for (const p of spanOptions(axis, position))
        if (p.slug !== null)
          add(
            "mean",
            `/mean;over=${axis.dimension}`,
            filterText(members, [axis.dimension, p.slug]),
            score + p.score - EVEN,
            [...slotsOf(members), { name: axis.dimension, value: p.slug, origin: p.origin, score: p.score }],
          );
  for (const { members, score } of combined) {
    if (scores.has("level"))
      timed((filters, time, slots) => {
        add("level", "", filters(members), score + time, [...slotsOf(members), ...slots]);
      });
    if (axis) {
      for (const c of changes) {
        for (const operation of ["growth", "change", "multiple"] as const) {
          if (!scores.has(operation) || c.base === null) continue;
          const slots = [
            ...slotsOf(members),
            { name: axis.dimension, value: c.slug, origin: c.origin, score: c.score },
            { name: "from", value: c.base, origin: c.baseOrigin, score: c.score },
          ];
          add(
            operation,
            operation === "multiple" ? `/share;of=${c.base}` : `/${operation};from=${c.base}`,
            filterText(members, [axis.dimension, c.slug]),
            score + c.score - EVEN,
            slots,
          );
        }
      }
    }
    for (const dimension of names) {
      const own = members.get(dimension);
      if (!own || own.slug === null || own.origin === "whole" || catalogue.groups.has(own.slug)) continue;
      const whole = totalOf(measure, dimension, catalogue);
      // "38.9% of revenue": what follows is the whole, not the part.
      const [said] = wholesSaid(position, dimension, [own.slug]);
      if (said?.here === true && (scores.has("share") || scores.has("ratio"))) continue;
      if (scores.has("share") && whole !== null && whole !== own.slug)
        timed((filters, time, slots) => {
          add("share", `/share;of=${whole}`, filters(members), score + time, [...slotsOf(members), ...slots]);
        });
      if (scores.has("share-change") && whole !== null && whole !== own.slug && axis) {
        for (const c of changes) {
          if (c.base === null) continue;
          const slots = [
            ...slotsOf(members),
            { name: axis.dimension, value: c.slug, origin: c.origin, score: c.score },
            { name: "from", value: c.base, origin: c.baseOrigin, score: c.score },
          ];
          add(
            "share-change",
            `/share;of=${whole}/change;from=${c.base}`,
            filterText(members, [axis.dimension, c.slug]),
            score + c.score - EVEN,
            slots,
          );
        }
      }
      const rivals = position.sentence.members.filter(
        (m) =>
          m.dimension === dimension && m.slug !== own.slug && (measure.members.get(dimension) ?? []).includes(m.slug),
      );
      for (const slug of [...new Set(rivals.map((r) => r.slug))].slice(0, 3)) {
        for (const operation of ["difference", "ratio"] as const) {
          if (!scores.has(operation)) continue;
          const step = operation === "difference" ? `/difference;from=${slug}` : `/share;of=${slug}`;
          timed((filters, time, slots) => {
            const all = [
              ...slotsOf(members),
              ...slots,
              { name: "from", value: slug, origin: "sentence" as const, score: 2 },
            ];
            add(operation, step, filters(members), score + time + 0.4, all);
          });
        }
      }
    }
  }
  return found;
}

/** The readings of a claim, the likeliest by words first. */
export function candidatesOf(
  position: Position,
  form: Form,
  vocabulary: Vocabulary,
  catalogue: Catalogue,
): Candidate[] {
  const scale = Math.log(2 + catalogue.measures.size);
  const measures = [...catalogue.measures.values()]
    .filter((m) => !m.stated)
    .map((measure) => ({
      measure,
      said:
        measureScore(measure, position, vocabulary, scale) -
        position.weights.foreign * foreignNames(measure, position, vocabulary, catalogue),
    }))
    .sort((a, b) => b.said - a.said || byText(a.measure.slug, b.measure.slug));
  const found = measures
    .slice(0, MOST_MEASURES)
    .flatMap(({ measure, said }) => ofMeasure(measure, said, position, form, catalogue));
  found.sort((a, b) => b.score - a.score || byText(a.address, b.address));
  const seen = new Set<string>();
  return found.filter(({ address }) => !seen.has(address) && seen.add(address)).slice(0, MOST);
}
