import { collector, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { inferStore } from "../../src/inference/infer.ts";
import type { Store } from "../../src/measures/cells.ts";
import { exactText } from "../../src/quantities/rational.ts";
import { memoryDisk, ROOT, type Files } from "../project/memory.ts";

/** Opens files in memory as bare data, all or those named, gives the store to `use` and closes it. */
export async function withData<T>(
  files: Files,
  use: (store: Store, list: readonly Diagnostic[]) => Promise<T> | T,
  paths: readonly string[] = Object.keys(files),
): Promise<T> {
  const { report, list } = collector();
  const store = await inferStore(paths, ROOT, report, memoryDisk(files));
  if (!store) throw new Error(`no store: ${list.map((d) => d.message).join("; ")}`);
  try {
    return await use(store, list);
  } finally {
    store.engine.close();
  }
}

/** What is reported of files that may have no table. */
export async function saidOf(files: Files, paths: readonly string[] = Object.keys(files)): Promise<string[]> {
  const { report, list } = collector();
  const store = await inferStore(paths, ROOT, report, memoryDisk(files));
  store?.engine.close();
  return list.map(({ severity, code, place, message }) => {
    const at = place ? ` ${place.file}:${place.line.toString()}` : "";
    return `${severity} ${code}${at}: ${message}`;
  });
}

/** A measure in one line: its unit, how it is cut, over what it may be summed, its totals, last digit and doubt. */
export function measureLine({ catalogue, specs }: Store, slug: string): string {
  const measure = catalogue.measures.get(slug);
  const scale = specs.get(slug)?.definition?.scale;
  if (!measure) throw new Error(`no measure ${slug}`);
  const { unit } = measure;
  const noun = "noun" in unit && unit.noun !== null ? ` of ${unit.noun}` : "";
  const kind = unit.kind === "money" ? unit.currency : unit.kind;
  const totals = [...measure.totals].map(([dimension, member]) => `${dimension}=${member}`);
  return [
    `${kind}${noun}${scale ? ` × ${exactText(scale)}` : ""} by ${measure.dimensions.join(", ")}`,
    measure.sumsOver.length > 0 ? `sums ${measure.sumsOver.join(", ")}` : "",
    totals.length > 0 ? `total ${totals.join(", ")}` : "",
    measure.precision === null ? "" : `digit ${measure.precision.toString()}`,
    measure.doubt === null ? "" : `doubt`,
  ]
    .filter((part) => part !== "")
    .join("; ");
}
