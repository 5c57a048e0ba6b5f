import { resolveText } from "../../src/addresses/resolve.ts";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import type { Store } from "../../src/measures/cells.ts";
import { valuesOf, type Value } from "../../src/measures/value.ts";
import { exactText } from "../../src/quantities/rational.ts";
import { openFiles, shown, type Files } from "../project/memory.ts";

const data =
  "country,year,amount,other,note\nPoland,2022,1.5,2,x\nPoland,2023,2.5,,y\nFrance,2022,4,5,\nFrance,2023,-1,6,z\n";

/** A project of one table `t` with these measures and whatever else. */
export function project(measures: string, more: Files = {}, settings = ""): Files {
  return {
    "rapporteur.yaml": `title: T\nas-of: 2024-12-31\ntables:\n  t: {}\n${settings}`,
    "data/t.csv": data,
    "measures/m.yaml": measures,
    ...more,
  };
}

/** What is reported of a project; it must not be refused in silence. */
export async function said(files: Files): Promise<string[]> {
  const { store, list } = await openFiles(files);
  store?.engine.close();
  if (store === null && list.length === 0) throw new Error("refused in silence");
  return list.map(shown);
}

/** The value at an address that must resolve. */
export async function value(store: Store, address: string, asOf?: string): Promise<Value> {
  const { report, list } = collector();
  const plan = resolveText(address, store.catalogue, report, asOf === undefined ? {} : { asOf });
  const [found] = plan ? await valuesOf([plan], store) : [];
  if (!found) throw new Error(list.map(shown).join("\n"));
  return found;
}

/** A value as text: the number or names, or why there is none. */
export function text({ cell }: Value): string {
  return cell.names?.join(", ") ?? (cell.value ? exactText(cell.value) : (cell.missing ?? ""));
}

/** What a sum of the amounts takes. */
export const sum =
  "table: t, value: sum(amount), unit: number, dimensions: [country, year], sums-over: [country, year]";
