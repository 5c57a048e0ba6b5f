import type { Catalogue, Measure } from "./catalogue.ts";
import { parsePeriod, previousPeriod } from "../quantities/period.ts";
import { missingCell, type Cell } from "./cell.ts";
import type { OperatorInput, OperatorOutput, Point } from "./operators/operator.ts";
import { lastDay, spreadPicks } from "./picks.ts";
import {
  cellRequest,
  coordinatesText,
  pickText,
  type CellRequest,
  type Chain,
  type Coordinates,
  type Pick,
  type Plan,
  type PlannedStep,
} from "./plan.ts";

/** One step as it was done, for the evidence. */
export interface StepTrace {
  readonly step: PlannedStep;
  /** The points that decided, in order; `chosen` ones were picked out. */
  readonly points: readonly { readonly item: string; readonly cell: Cell; readonly chosen: boolean }[];
  readonly peer: Cell | null;
  readonly cell: Cell;
}

export interface Evaluation {
  readonly cell: Cell;
  /** The steps from left to right, each at the place that the next one reads. */
  readonly trace: readonly StepTrace[];
  /** The cells of the data without which the result could be another. */
  readonly used: readonly CellRequest[];
}

/** The cells that an address needs, each once: what to ask the port for. */
export function cellsNeeded(plan: Plan, catalogue: Catalogue): CellRequest[] {
  const needed = new Map<string, CellRequest>();
  evaluator(plan, catalogue, (request) => {
    needed.set(request.key, request);
    return missingCell("no-data");
  }).at(plan.chain, plan.chain.steps.length, plan.coordinates);
  return [...needed.values()];
}

/** Computes an address from its cells. Pure: the cells were asked for with `cellsNeeded`. */
export function evaluate(plan: Plan, catalogue: Catalogue, cells: ReadonlyMap<string, Cell>): Evaluation {
  const run = evaluator(plan, catalogue, ({ key }) => cells.get(key) ?? missingCell("no-data"));
  const count = plan.chain.steps.length;
  const cell = run.at(plan.chain, count, plan.coordinates);
  // Of a thousand readings of a text few are shown: how they came about is gathered when it is asked for.
  return {
    cell,
    get trace() {
      return run.trace(plan.chain, plan.coordinates);
    },
    get used() {
      return [...run.used(plan.chain, count, plan.coordinates).values()];
    },
  };
}

interface Done {
  readonly cell: Cell;
  readonly input: OperatorInput | null;
  readonly output: OperatorOutput | null;
  /** Coordinates of each point of the series, for going back. */
  readonly places: readonly Coordinates[];
  readonly peer: { readonly chain: Chain; readonly count: number; readonly coordinates: Coordinates } | null;
}

/** So many members of a dimension that is summed over are looked at one by one; more would cost more than they tell. */
const MOST_LOOKED_AT = 500;

function evaluator(plan: Plan, catalogue: Catalogue, lookup: (request: CellRequest) => Cell) {
  const memo = new Map<Chain, Map<string, Done>>();

  function at(chain: Chain, count: number, coordinates: Coordinates): Cell {
    return run(chain, count, coordinates).cell;
  }

  function run(chain: Chain, count: number, coordinates: Coordinates): Done {
    const own = memo.get(chain) ?? new Map<string, Done>();
    memo.set(chain, own);
    const key = `${count.toString()}?${coordinatesText(coordinates)}`;
    const known = own.get(key);
    if (known) return known;
    const step = chain.steps[count - 1];
    const done = step
      ? runStep(chain, count, step, coordinates)
      : { cell: base(chain.base, coordinates), input: null, output: null, places: [], peer: null };
    own.set(key, done);
    return done;
  }

  function base(measure: Measure, coordinates: Coordinates): Cell {
    const cell = lookup(cellRequest(measure.slug, coordinates, plan.asOf));
    if (
      cell.value === null &&
      (cell.missing === "no-data" || cell.missing === "empty") &&
      excluded(measure, coordinates)
    )
      return missingCell("not-applicable");
    const unknown = unknownMembers(measure, coordinates);
    return unknown.length === 0 || cell.value === null ? cell : { ...cell, unknown };
  }

  function excluded(measure: Measure, coordinates: Coordinates): boolean {
    return [...coordinates].some(([dimension, picks]) =>
      picks.every((p) => p.kind === "member" && !applies(measure, dimension, p.slug)),
    );
  }

  function applies(measure: Measure, dimension: string, slug: string): boolean {
    return ![plan.measure, measure].some((m) => m.notApplicable.get(dimension)?.includes(slug));
  }

  /**
   * What a sum lacks: members of a group or list that have no value of their own though the measure applies to them, and
   * periods and members of a dimension that is left out whose value is left empty. Rows that are counted are not unknown.
   */
  function unknownMembers(measure: Measure, coordinates: Coordinates): string[] {
    if (measure.countsRows || measure.complete) return [];
    const unknown = new Set<string>();
    for (const dimension of measure.dimensions) {
      const picks = coordinates.get(dimension);
      const found = catalogue.dimensions.get(dimension);
      const single = picks?.length === 1 ? picks[0] : undefined;
      if (!found || found.kind === "day" || single?.kind === "member" || (single && measure.groupsAreRows)) continue;
      const named = picks !== undefined && found.kind === "category";
      const slugs = spreadPicks(picks, found, measure, lastDay(measure, coordinates) ?? plan.asOf, catalogue);
      if (!named && slugs.length > MOST_LOOKED_AT) continue;
      for (const slug of slugs) {
        const there = new Map(coordinates).set(dimension, [{ kind: "member", slug }]);
        const { value, missing } = lookup(cellRequest(measure.slug, there, plan.asOf));
        if (value === null && (named || missing === "empty") && applies(measure, dimension, slug)) unknown.add(slug);
      }
    }
    return [...unknown].sort();
  }

  function runStep(chain: Chain, count: number, step: PlannedStep, coordinates: Coordinates): Done {
    const { places, position } = axisPlaces(chain, step, coordinates);
    const series = places.map(({ item, coordinates: there }): Point => {
      const applicable = step.axis === null || applies(chain.base, step.axis, item);
      return { item, cell: at(chain, count - 1, there), applicable };
    });
    const peer = peerOf(chain, count, step, coordinates);
    const peerCell = peer && at(peer.chain, peer.count, peer.coordinates);
    const input: OperatorInput = { series, position, options: step.options, numbers: step.numbers, peer: peerCell };
    const output = step.operator.apply(input);
    return { cell: output.cell, input, output, places: places.map((p) => p.coordinates), peer };
  }

  function peerOf(chain: Chain, count: number, step: PlannedStep, coordinates: Coordinates): Done["peer"] {
    if (step.peerChain) {
      const { base, steps, coordinates: own } = step.peerChain;
      const shared = [...coordinates].filter(([dimension]) => base.dimensions.includes(dimension));
      return { chain: step.peerChain, count: steps.length, coordinates: new Map([...own, ...shared]) };
    }
    if (step.peerItem && step.axis !== null) {
      const fixed = (plan.composition === "fixed" || chain.base.time === null) && step.peerItem.kind === "group";
      const item = fixed ? { ...step.peerItem, on: lastDay(chain.base, plan.coordinates) ?? plan.asOf } : step.peerItem;
      return { chain, count: count - 1, coordinates: new Map(coordinates).set(step.axis, [item]) };
    }
    return null;
  }

  function axisPlaces(chain: Chain, step: PlannedStep, coordinates: Coordinates) {
    const { axis, operator } = step;
    const here = { item: "", coordinates };
    if (axis === null) return { places: [here], position: 0 };
    const dimension = catalogue.dimensions.get(axis);
    const picks = coordinates.get(axis);
    const single = picks?.length === 1 ? picks[0] : undefined;
    const on = (slug: string) => ({
      item: slug,
      coordinates: new Map(coordinates).set(axis, [{ kind: "member", slug } as const]),
    });
    if (operator.axis === "peer" || !dimension)
      return { places: [{ item: picks?.map(pickText).join(",") ?? "", coordinates }], position: 0 };
    const day = lastDay(chain.base, coordinates) ?? plan.asOf;
    const spread = (some: readonly Pick[] | undefined): string[] =>
      spreadPicks(some, dimension, chain.base, day, catalogue);
    if (operator.shape === "extent") return { places: inOrder(spread(picks), axis).map(on), position: -1 };
    if (single?.kind !== "member") {
      const places = inOrder(spread(step.among ? [step.among] : undefined), axis).map(on);
      return { places: [...places, { item: single ? pickText(single) : "", coordinates }], position: places.length };
    }
    const from = step.options.get("from");
    const rest =
      operator.pair === true && dimension.kind === "time"
        ? new Set(basesBefore(chain.base, axis, single.slug, from))
        : new Set(spread(step.among ? [step.among] : undefined));
    rest.add(single.slug);
    if (from !== undefined && operator.axis === "time") rest.add(from);
    const series = inOrder([...rest], axis);
    return { places: series.map(on), position: series.indexOf(single.slug) };
  }

  /** The period against which an operator of pairs holds another, where nothing names it: the one before, if the data have it. */
  function basesBefore(base: Measure, axis: string, slug: string, from: string | undefined): string[] {
    const period = from === undefined ? parsePeriod(slug) : null;
    const before = period && previousPeriod(period);
    return before !== null && (base.members.get(axis) ?? []).includes(before) ? [before] : [];
  }

  /** Periods and days in the order of time, other members by slug. */
  function inOrder(slugs: readonly string[], axis: string): string[] {
    if (catalogue.dimensions.get(axis)?.kind === "category") return [...slugs].sort();
    const start = (slug: string): string => parsePeriod(slug)?.start ?? slug;
    return [...slugs].sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));
  }

  function used(
    chain: Chain,
    count: number,
    coordinates: Coordinates,
    found = new Map<string, CellRequest>(),
  ): Map<string, CellRequest> {
    const step = chain.steps[count - 1];
    if (!step) {
      const request = cellRequest(chain.base.slug, coordinates, plan.asOf);
      return found.set(request.key, request);
    }
    const done = run(chain, count, coordinates);
    for (const i of done.output?.used ?? []) {
      const place = done.places[i];
      if (place) used(chain, count - 1, place, found);
    }
    if (done.peer) used(done.peer.chain, done.peer.count, done.peer.coordinates, found);
    return found;
  }

  function trace(chain: Chain, coordinates: Coordinates): StepTrace[] {
    const traces: StepTrace[] = [];
    let place: Coordinates | undefined = coordinates;
    for (let count = chain.steps.length; count > 0 && place; count--) {
      const step = chain.steps[count - 1];
      const { input, output, places, cell } = run(chain, count, place);
      if (!step || !input || !output) break;
      const chosen = new Set(output.chosen ?? []);
      const points = output.used.flatMap((i) => {
        const point = input.series[i];
        return point ? [{ item: point.item, cell: point.cell, chosen: chosen.has(i) }] : [];
      });
      traces.unshift({ step, points, peer: input.peer, cell });
      place = places[input.position >= 0 ? input.position : (output.chosen?.[0] ?? output.used[0] ?? -1)];
    }
    return traces;
  }

  return { at, used, trace };
}
