import type { Cell } from "../addresses/cell.ts";
import { cellsNeeded, evaluate } from "../addresses/evaluate.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { cellsWithEvidence, type Store } from "../measures/cells.ts";
import { describeChart } from "./describe-chart.ts";
import { drawChart } from "./draw/chart.ts";
import { SOFT_STATUS } from "./draw/line-series.ts";
import { loadPen } from "./draw/svg.ts";
import type { FigureSpec } from "./figure-spec.ts";
import { gridOf, type Filled, type Grid } from "./grid.ts";
import { sourcesOf, type FigureSource } from "./sources.ts";
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
  /** The keys of the data's cells that were used. */
  readonly used: ReadonlySet<string>;
}

function answer(grid: Grid, store: Store, cells: ReadonlyMap<string, Cell>): Answered {
  const used = new Set<string>();
  const strands = grid.strands.map((strand): Filled => {
    const byItem = new Map<string, Cell>();
    for (const { item, plan } of strand.slots) {
      const evaluation = evaluate(plan, store.catalogue, cells);
      byItem.set(item, evaluation.cell);
      for (const request of evaluation.used) used.add(request.key);
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

/**
 * Draws figures: looks their addresses up as of a day (ISO date), asks all cells in one batch, evaluates. What an author can
 * mend is reported, and that figure is left out.
 */
export async function drawFigures(
  specs: readonly FigureSpec[],
  store: Store,
  asOf: string,
  report: Report,
): Promise<readonly Figure[]> {
  const { catalogue } = store;
  const numbers = numbersOf(specs);
  const grids = specs.map((spec) => gridOf(spec, catalogue, asOf, report));
  const plans = grids.flatMap((grid) => grid?.strands.flatMap((s) => s.slots.map((slot) => slot.plan)) ?? []);
  const evidence = await cellsWithEvidence(
    plans.flatMap((plan) => cellsNeeded(plan, catalogue)),
    store,
  );
  const cells = new Map(evidence.flatMap((query) => [...query.cells].map(([key, { cell }]) => [key, cell] as const)));
  const pen = specs.some((s) => s.block === "chart") ? await loadPen() : null;
  return specs.flatMap((spec, i): Figure[] => {
    const grid = grids[i];
    if (!grid) return [];
    const number = numbers[i] ?? 1;
    const { strands, used } = answer(grid, store, cells);
    const chart = spec.block === "chart" ? spec : null;
    return [
      {
        spec,
        number,
        label: labelOf(spec, specs),
        title: spec.title,
        description: chart ? describeChart(grid, chart, strands, catalogue) : "",
        table: tableModel(grid, strands, catalogue),
        drawing:
          chart && pen ? drawChart({ pen, number, grid, spec: chart, strands, language: catalogue.language }) : null,
        sources: sourcesOf(used, evidence),
        notes: [
          ...(spec.note === null ? [] : [spec.note]),
          ...figureNotes(placesOf(grid, strands), !chart, chart?.type === "line" ? SOFT_STATUS : []),
        ],
      },
    ];
  });
}
