import type { Catalogue } from "../addresses/catalogue.ts";
import { listText } from "../addresses/describe.ts";
import type { Cell } from "../addresses/cell.ts";
import { cellsNeeded, evaluate } from "../addresses/evaluate.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { CellRequest } from "../addresses/plan.ts";
import { cellsWithEvidence, engineCells, type Store } from "../measures/cells.ts";
import { checkValues } from "./check-values.ts";
import { describeChart } from "./describe/chart.ts";
import { drawChart } from "./draw/chart.ts";
import { loadPen } from "./draw/svg.ts";
import type { FigureSpec } from "./figure-spec.ts";
import { gridOf, plansOf, type Filled, type Grid } from "./grid.ts";
import { noFigures, type Drawn, type KeptFigures, type Named } from "./kept-figures.ts";
import { groundOf } from "./map/ground.ts";
import { loadWorld } from "./map/world.ts";
import { referenceLines } from "./references.ts";
import { drawnAs, intervalNotes } from "./soft.ts";
import { evidenceByKey, sourcesOf } from "./sources.ts";
import { figureNotes, type Placed } from "./status.ts";
import { tableModel, timelineTable } from "./table-model.ts";

/** A figure with its values: everything that a page shows of it, in no particular markup. */
export interface Figure extends Drawn {
  readonly spec: FigureSpec;
  /** From 1, among the figures of its page; the drawing's name refers to `figure-N-title` and `figure-N-description`. */
  readonly number: number;
}

interface Answered {
  readonly strands: readonly Filled[];
  /** The cells of the data that were used, by key. */
  readonly used: ReadonlyMap<string, CellRequest>;
}

function answer(grid: Grid, store: Store, cells: ReadonlyMap<string, Cell>): Answered {
  const used = new Map<string, CellRequest>();
  const strands = grid.strands.map((strand): Filled => {
    const byItem = new Map<string, Cell>();
    for (const { item, plan } of strand.slots) {
      const evaluation = evaluate(plan, store.catalogue, cells);
      byItem.set(item, evaluation.cell);
      for (const request of evaluation.used) used.set(request.key, request);
    }
    return { ...strand, cells: grid.items.map(({ item }) => byItem.get(item)) };
  });
  return { strands, used };
}

/** Everything that a figure asks for. */
function requestsOf(grid: Grid, catalogue: Catalogue): CellRequest[] {
  return plansOf(grid).flatMap((plan) => cellsNeeded(plan, catalogue));
}

/** The cells of a figure with their places; what all series lack for the same reason is said once. */
function placesOf(grid: Grid, strands: readonly Filled[]): Placed[] {
  return grid.items.flatMap(({ label }, i) => {
    const cells = strands.flatMap((s) => s.cells[i] ?? []);
    const [first] = cells;
    const alike = first?.missing !== null && cells.every((c) => c.missing === first?.missing);
    if (first && (alike || strands.length < 2)) return [{ place: label, cell: first }];
    return strands.flatMap((strand) => {
      const cell = strand.cells[i];
      return cell ? [{ place: `${label} (${strand.label})`, cell }] : [];
    });
  });
}

/** The numbers of figures on their pages: each file counts its own from 1, in the order of the text. */
function numbersOf(specs: readonly FigureSpec[]): number[] {
  return specs.map(
    (spec) => 1 + specs.filter((other) => other.place.file === spec.place.file && other.offset < spec.offset).length,
  );
}

/** So many figures are drawn at a time: their cells are in memory together, those of a whole report would be too many. */
const AT_ONCE = 50;

/**
 * Draws figures: looks their addresses up as of a day (ISO date), asks all cells of some figures in one batch, evaluates. What an
 * author can mend is reported, and that figure is left out. What was drawn before is taken from `kept`.
 */
export async function drawFigures(
  specs: readonly FigureSpec[],
  store: Store,
  asOf: string,
  report: Report,
  kept: KeptFigures = noFigures,
): Promise<readonly Figure[]> {
  const numbers = numbersOf(specs);
  const figures: Figure[] = [];
  for (let start = 0; start < specs.length; start += AT_ONCE) {
    const some = specs.slice(start, start + AT_ONCE).flatMap((spec, i): Named[] => {
      const grid = gridOf(spec, store.catalogue, asOf, report);
      return grid ? [{ spec, number: numbers[start + i] ?? 1, grid }] : [];
    });
    const before = new Map<Named, Drawn>();
    for (const named of some) {
      const drawn = await kept.get(named);
      if (drawn) before.set(named, drawn);
    }
    const open = some.filter((named) => !before.has(named));
    const drawn = new Map([...before, ...(await drawSome(open, store, kept, report))]);
    for (const named of some) {
      const { spec, number } = named;
      const content = drawn.get(named);
      if (content) figures.push({ spec, number, ...content });
    }
  }
  return figures;
}

async function drawSome(
  named: readonly Named[],
  store: Store,
  kept: KeptFigures,
  report: Report,
): Promise<ReadonlyMap<Named, Drawn>> {
  const { catalogue } = store;
  const needed = named.map((one) => ({ one, requests: requestsOf(one.grid, catalogue) }));
  const cells = await engineCells(store)(needed.flatMap((n) => n.requests));
  const answered = named.map((one) => ({ one, ...answer(one.grid, store, cells) }));
  const used = new Map(answered.flatMap((one) => [...one.used]));
  const evidence = evidenceByKey(await cellsWithEvidence([...used.values()], store));
  const pen = named.some(({ spec }) => spec.block === "chart") ? await loadPen() : null;
  const world = named.some(({ spec }) => spec.block === "chart" && spec.type === "map") ? await loadWorld() : null;
  const figures = new Map<Named, Drawn>();
  for (const [i, { one, strands, used: own }] of answered.entries()) {
    const { spec, number, grid } = one;
    const { language } = catalogue;
    const references = referenceLines(grid.references, catalogue, cells);
    const isMap = spec.block === "chart" && spec.type === "map";
    const ground = isMap && world ? groundOf(spec, grid, world, report) : null;
    const shown = spec.block === "chart" ? { grid, spec, strands, references, language, ground } : null;
    if ((isMap && !ground) || (shown && !checkValues(shown, report))) continue;
    const drawn: Drawn = {
      title: spec.title,
      description: shown ? describeChart(shown, catalogue) : "",
      table: shown?.spec.type === "timeline" ? timelineTable(shown) : tableModel(grid, strands, catalogue),
      drawing: shown && pen ? drawChart({ ...shown, pen, number }) : null,
      sources: sourcesOf(own.keys(), evidence),
      cells: [...own.keys()],
      notes: [
        ...(spec.note === null ? [] : [spec.note]),
        ...(ground && ground.without.length > 0 ? [`Not on the map: ${listText(ground.without)}.`] : []),
        ...(shown ? intervalNotes(shown) : []),
        ...figureNotes(placesOf(grid, strands), shown ? drawnAs(shown) : null),
      ],
    };
    figures.set(one, drawn);
    await kept.put(one, drawn, needed[i]?.requests ?? [], cells);
  }
  return figures;
}
