import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Cell } from "../../src/addresses/cell.ts";
import { operators } from "../../src/addresses/operators/table.ts";
import { resolveText } from "../../src/addresses/resolve.ts";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import type { Store } from "../../src/measures/cells.ts";
import { compare, divide, exactText, fromDecimal, type Rational } from "../../src/quantities/rational.ts";
import { unitName } from "../../src/quantities/unit.ts";
import { openFiles, shown, type Files } from "../project/memory.ts";
import { byBoth, bytesOf } from "./engine-and-stored.ts";

interface Case {
  readonly address: string;
  readonly is?: string | number;
  readonly exact?: string;
  readonly unit?: string;
  readonly names?: readonly string[];
  readonly missing?: string;
  readonly unknown?: readonly string[];
  readonly bounds?: string;
  readonly notes?: readonly string[];
  readonly error?: string;
  readonly why?: string;
}

interface Given {
  readonly about: string;
  readonly rows: string;
  readonly time?: string;
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly members?: readonly string[];
  readonly "not-applicable"?: Readonly<Record<string, readonly string[]>>;
  readonly measures?: string;
  readonly cases: readonly Case[];
}

const tables = parse(readFileSync(new URL("cases.yaml", import.meta.url), "utf8")) as readonly Given[];

/** A project of one table with these rows, and one measure that adds its amounts up. */
function filesOf(given: Given): Files {
  const time = given.time ?? "year";
  const groups = Object.entries(given.groups ?? {}).map(
    ([slug, members]) => `  ${slug}: { title: ${slug}, dimension: country, members: ${JSON.stringify(members)} }`,
  );
  const members = given.members ? [`  members: { source: data/members.csv }`] : [];
  const declared = given.members ? ["dimensions:", "  country: { members: { table: members, column: country } }"] : [];
  const settings = [
    "title: Cases",
    "as-of: 2024-12-31",
    "tables:",
    "  data: { source: data/data.csv }",
    ...members,
    ...declared,
  ];
  const amount = {
    title: "Amount",
    table: "data",
    value: "sum(amount)",
    unit: "number",
    dimensions: ["country", time],
    "sums-over": ["country"],
    ...(given["not-applicable"] ? { "not-applicable": given["not-applicable"] } : {}),
  };
  return {
    "rapporteur.yaml": [...settings, ...(groups.length > 0 ? ["groups:", ...groups] : []), ""].join("\n"),
    "data/data.csv": given.rows,
    ...(given.members ? { "data/members.csv": ["country", ...given.members, ""].join("\n") } : {}),
    "measures/measures.yaml": `amount: ${JSON.stringify(amount)}\n${given.measures ?? ""}`,
  };
}

/** A decimal, or one over another. */
function number(text: string | number): Rational {
  const [above = "", below = "1"] = String(text).split("/");
  const [n, d] = [fromDecimal(above), fromDecimal(below)];
  const value = n && d && divide(n, d);
  if (!value) throw new Error(`no number: ${text.toString()}`);
  return value;
}

function expectCell(cell: Cell, given: Case): void {
  const end = (x: Rational | null): string => (x ? exactText(x) : "");
  expect(cell.missing, "missing").toBe(given.missing ?? null);
  expect(cell.names, "names").toEqual(given.names ?? null);
  if (given.is === undefined) expect(cell.value, "value").toBeNull();
  else {
    const { value } = cell;
    expect(
      value !== null && compare(value, number(given.is)) === 0,
      `${value ? exactText(value) : "nothing"} is ${given.is.toString()}`,
    ).toBe(true);
  }
  if (given.exact !== undefined)
    expect(cell.value && `${cell.value.n.toString()}/${cell.value.d.toString()}`).toBe(given.exact);
  expect(cell.unknown, "unknown").toEqual(given.unknown ?? []);
  expect(cell.bounds ? `${end(cell.bounds.low)}..${end(cell.bounds.high)}` : undefined, "bounds").toBe(given.bounds);
  expect(cell.notes, "notes").toEqual(given.notes ?? []);
}

describe.each(tables)("$about", (given) => {
  let store: Store;
  beforeAll(async () => {
    const opened = await openFiles(filesOf(given));
    if (!opened.store) throw new Error(opened.list.map(shown).join("\n"));
    store = opened.store;
  });
  afterAll(() => store.engine.close());

  it.each(given.cases.map((one) => [one.address, one] as const))("%s", async (address, one) => {
    const { report, list } = collector();
    const plan = resolveText(address, store.catalogue, report);
    expect(list.map((d) => d.code)).toEqual(one.error === undefined ? [] : [one.error]);
    if (one.error !== undefined) return;
    if (!plan) throw new Error("no plan and no diagnostic");
    const { engine, stored } = await byBoth(plan, store);
    expect(bytesOf(stored)).toBe(bytesOf(engine));
    expectCell(engine.cell, one);
    if (one.unit !== undefined) expect(unitName(plan.unit)).toBe(one.unit);
  });
});

it("has cases for every operator", () => {
  const tried = new Set(
    tables.flatMap((t) => t.cases.flatMap((c) => [...c.address.matchAll(/\/([a-z-]+)/g)].map((m) => m[1]))),
  );
  expect([...operators.keys()].filter((name) => !tried.has(name))).toEqual([]);
});
