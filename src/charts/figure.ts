import type { Cell } from "../addresses/cell.ts";
import { cellsNeeded, evaluate } from "../addresses/evaluate.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { CellRequest } from "../addresses/plan.ts";
import { cellsWithEvidence, engineCells, type Store } from "../measures/cells.ts";
import { describeChart } from "./describe-chart.ts";
import { drawChart } from "./draw/chart.ts";
import { SOFT_STATUS } from "./draw/line-series.ts";
import { loadPen } from "./draw/svg.ts";
import type { FigureSpec } from "./figure-spec.ts";
import { gridOf, type Filled, type Grid } from "./grid.ts";
import { evidenceByKey, sourcesOf, type FigureSource } from "./sources.ts";
import { figureNotes, type Placed } from "./status.ts";
import { tableModel, type TableModel } from "./table-model.ts";

/** A figure with its values: everything that a page shows of it, in no particular markup. */
export interface Figure {
  readonly spec: FigureSpec;
  /** From 1, among the figures of its page; the drawing's name refers to `figure-N-title` and `figure-N-description`. */
  readonly number: number;
  /** "Figure 2", "Table 1": charts and tables are counted by themselves. */
  readonly label: string;
  readonly title: string;
  /** What the chart shows, in words; "" for a table. */
  readonly description: string;
  readonly table: TableModel;
  /** The chart as SVG, drawn for a column of text and for a phone; null for a table. */
  readonly drawing: { readonly wide: string; readonly narrow: string } | null;
  readonly sources: readonly FigureSource[];
  /** The author's note, the meaning of marks, and why values are missing. */
  readonly notes: readonly string[];
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

function placesOf(grid: Grid, strands: readonly Filled[]): Placed[] {
  return strands.flatMap((strand) =>
    grid.items.flatMap(({ label }, i) => {
      const cell = strand.cells[i];
      return cell ? [{ place: strands.length > 1 ? `${label} (${strand.label})` : label, cell }] : [];
    }),
  );
}

function labelOf(spec: FigureSpec, specs: readonly FigureSpec[]): string {
  const same = specs.filter(
    (other) => other.place.file === spec.place.file && other.block === spec.block && other.offset <= spec.offset,
  );
  return `${spec.block === "chart" ? "Figure" : "Table"} ${same.length.toString()}`;
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
 * author can mend is reported, and that figure is left out.
 */
export async function drawFigures(
  specs: readonly FigureSpec[],
  store: Store,
  asOf: string,
  report: Report,
): Promise<readonly Figure[]> {
  const numbers = numbersOf(specs);
  const figures: Figure[] = [];
  for (let start = 0; start < specs.length; start += AT_ONCE) {
    const some = specs.slice(start, start + AT_ONCE).map((spec, i) => ({
      spec,
      number: numbers[start + i] ?? 1,
      label: labelOf(spec, specs),
    }));
    figures.push(...(await drawSome(some, store, asOf, report)));
  }
  return figures;
}

/** A figure to be drawn, with what it is called. */
type Named = Pick<Figure, "spec" | "number" | "label">;

async function drawSome(named: readonly Named[], store: Store, asOf: string, report: Report): Promise<Figure[]> {
  const { catalogue } = store;
  const looked = named.flatMap((one) => {
    const grid = gridOf(one.spec, catalogue, asOf, report);
    return grid ? [{ ...one, grid }] : [];
  });
  const plans = looked.flatMap(({ grid }) => grid.strands.flatMap((s) => s.slots.map((slot) => slot.plan)));
  const cells = await engineCells(store)(plans.flatMap((plan) => cellsNeeded(plan, catalogue)));
  const answered = looked.map((one) => ({ ...one, ...answer(one.grid, store, cells) }));
  const used = new Map(answered.flatMap((one) => [...one.used]));
  const evidence = evidenceByKey(await cellsWithEvidence([...used.values()], store));
  const pen = named.some(({ spec }) => spec.block === "chart") ? await loadPen() : null;
  return answered.map(({ spec, number, label, grid, strands, used: own }): Figure => {
    const chart = spec.block === "chart" ? spec : null;
    return {
      spec,
      number,
      label,
      title: spec.title,
      description: chart ? describeChart(grid, chart, strands, catalogue) : "",
      table: tableModel(grid, strands, catalogue),
      drawing:
        chart && pen ? drawChart({ pen, number, grid, spec: chart, strands, language: catalogue.language }) : null,
      sources: sourcesOf(own.keys(), evidence),
      notes: [
        ...(spec.note === null ? [] : [spec.note]),
        ...figureNotes(placesOf(grid, strands), !chart, chart?.type === "line" ? SOFT_STATUS : []),
      ],
    };
  });
}
