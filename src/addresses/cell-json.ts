import type { Interval } from "../quantities/interval.ts";
import type { Rational } from "../quantities/rational.ts";
import { missingCell, type Cell } from "./cell.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function writeRational(x: Rational | null): Json {
  return x && `${x.n.toString()}/${x.d.toString()}`;
}

function readRational(json: Json | undefined): Rational | null {
  if (typeof json !== "string") return null;
  const [n = "0", d = "1"] = json.split("/");
  return { n: BigInt(n), d: BigInt(d) };
}

function isBlank(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** A cell as JSON: exact numbers as "n/d", and nothing for what is empty. */
export function cellToJson(cell: Cell): Json {
  const bounds = cell.bounds && {
    ...cell.bounds,
    low: writeRational(cell.bounds.low),
    high: writeRational(cell.bounds.high),
  };
  const uncertainty = cell.uncertainty && {
    ...cell.uncertainty,
    low: writeRational(cell.uncertainty.low),
    high: writeRational(cell.uncertainty.high),
  };
  const all = { ...cell, value: writeRational(cell.value), bounds, uncertainty };
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => (name === "names" ? value !== null : !isBlank(value))),
  );
}

/** The cell that `cellToJson` wrote. */
export function cellFromJson(json: Json): Cell {
  const from = json as { readonly [key: string]: Json };
  const bounds = from["bounds"] as (Omit<Interval, "low" | "high"> & { low: Json; high: Json }) | undefined;
  const uncertainty = from["uncertainty"] as { low: Json; high: Json; level: number; method: string } | undefined;
  return {
    ...missingCell("no-data"),
    missing: null,
    ...(from as Partial<Cell>),
    value: readRational(from["value"]),
    bounds: bounds ? { ...bounds, low: readRational(bounds.low), high: readRational(bounds.high) } : null,
    uncertainty: uncertainty
      ? {
          ...uncertainty,
          low: readRational(uncertainty.low) ?? { n: 0n, d: 1n },
          high: readRational(uncertainty.high) ?? { n: 0n, d: 1n },
        }
      : null,
  };
}
