import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { resolveText } from "../../src/addresses/resolve.ts";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { valuesOf } from "../../src/measures/value.ts";
import type { Store } from "../../src/measures/cells.ts";
import { exactText } from "../../src/quantities/rational.ts";
import { openFiles } from "../project/memory.ts";
import { tiny } from "./tiny.ts";

interface Mistake {
  readonly address: string;
  readonly at: string;
  readonly code: string;
  readonly hint?: string;
  readonly allowed?: string;
}

const mistakes = parse(readFileSync(new URL("resolve.yaml", import.meta.url), "utf8")) as readonly Mistake[];

let store: Store;
beforeAll(async () => {
  const opened = await openFiles(tiny);
  if (!opened.store) throw new Error(opened.list.map((d) => d.message).join("\n"));
  store = opened.store;
});
afterAll(() => store.engine.close());

describe("one mistake, one diagnostic at its place", () => {
  it.each(mistakes.map((m) => [m.address, m] as const))("%s", (address, { at, code, hint, allowed }) => {
    const { report, list } = collector();
    expect(resolveText(address, store.catalogue, report)).toBeNull();
    const [first, ...others] = list;
    expect(others).toEqual([]);
    expect(first?.code).toBe(code);
    expect(`${((first?.place?.start ?? 0) + 1).toString()}-${((first?.place?.end ?? 0) + 1).toString()}`).toBe(at);
    if (hint !== undefined) expect(first?.hint).toBe(hint);
    if (allowed !== undefined) expect(first?.expected).toBe(allowed);
  });
});

/** An address's value as one text: the number or names, what is missing, who is unknown. */
async function said(address: string, asOf?: string): Promise<string> {
  const { report, list } = collector();
  const plan = resolveText(address, store.catalogue, report, asOf === undefined ? {} : { asOf });
  const [value] = plan ? await valuesOf([plan], store) : [];
  if (!value) return list.map((d) => d.code).join(", ");
  const { cell } = value;
  const result = cell.names?.join(", ") ?? (cell.value ? exactText(cell.value) : (cell.missing ?? ""));
  return cell.unknown.length > 0 ? `${result} (unknown: ${cell.unknown.join(", ")})` : result;
}

describe("groups", () => {
  it.each([
    ["output?country=union&year=2021", "100", "Britain belonged to it until 2022"],
    ["output?country=union&year=2022", "33", "and then no longer"],
    ["output?country=union&year=2023", "39", "Finland has joined, and is counted in that year alone"],
    ["output/growth?country=union&year=2023", "6/33", "each year with its own members"],
    [
      "output/growth?composition=fixed&country=union&year=2023",
      "6/33 (unknown: finland)",
      "the members of 2023 in both years",
    ],
    ["output/growth;from=2021?country=union&year=2023", "-0.61", "a group that shrank"],
    [
      "output/growth;from=2021?composition=fixed&country=union&year=2023",
      "9/30 (unknown: finland)",
      "without Britain in both",
    ],
    ["output/count;at-least=12?country=union&year=2022", "1", "counted over its members of the day"],
    ["output/count;at-least=12?country=union&year=2021", "2", "three then"],
    [
      "output/fraction;at-least=12?country=union&year=2021",
      "2/4",
      "Iceland, to which it does not apply, stays in the denominator",
    ],
    ["output/share;of=union?country=poland&year=2023", "13/39", "a part of a whole"],
    ["output/max?country=north&year=2022", "22", "a group that is a list"],
    ["rate?country=union&year=2022", "0.019", "a row of the table"],
    ["rate?country=north&year=2022", "no-data", "no such row, and nothing is added up"],
  ])("%s is %s: %s", async (address, expected) => {
    expect(await said(address)).toBe(expected);
  });
});

describe("members without a value", () => {
  it.each([
    ["output?country=iceland&year=2022", "not-applicable"],
    ["output?country=finland&year=2022", "no-data"],
    ["output?country=poland,finland&year=2022", "11 (unknown: finland)"],
    ["output?country=poland,iceland&year=2022", "11"],
    ["output/fraction;at-least=12?country=denmark,iceland&year=2022", "1/2"],
    ["output/fraction;at-least=12;of=applicable?country=denmark,iceland&year=2022", "1"],
    ["output/count;at-least=12?country=denmark,finland&year=2022", "1 (unknown: finland)"],
    ["output?country=poland&year=1999", "no-data"],
  ])("%s is %s", async (address, expected) => {
    expect(await said(address)).toBe(expected);
  });
});

describe("named addresses", () => {
  it.each([
    ["growth?country=denmark&year=2023", "-1/22", "as what they stand for"],
    ["growth/round;digits=1?country=denmark&year=2023", "0", "steps go on"],
    ["union-growth?year=2023", "6/33", "with the filters that they have"],
    ["union-growth?country=denmark&year=2023", "-1/22", "which the address overrules"],
    ["fixed-growth?country=union&year=2023", "6/33 (unknown: finland)", "with their composition"],
    ["fixed-growth?composition=period&country=union&year=2023", "6/33", "which the address overrules too"],
    ["then?country=poland&year=2022", "12", "with their day"],
    ["then?as-of=2024-12-31&country=poland&year=2022", "11", "unless the address has one"],
  ])("%s is %s: %s", async (address, expected) => {
    expect(await said(address)).toBe(expected);
  });
});

describe("the day for which an address is asked", () => {
  it.each([
    ["output?country=poland&year=2022", "2024-05-31", "12"],
    ["output?country=poland&year=2022", "2024-06-01", "11"],
    ["output?country=poland&year=2022", "2023-05-31", "not-known-yet"],
    ["output?as-of=2023-06-01&country=poland&year=2022", "2024-06-01", "12"],
    ["output?country=denmark&year=2021", "2024-12-31", "20"],
    ["output?country=finland&year=2023", "2024-01-01", "no-data"],
  ])("%s as of %s is %s", async (address, asOf, expected) => {
    expect(await said(address, asOf)).toBe(expected);
  });
});

describe("ranges", () => {
  it.each([
    ["output/max?country=poland&year=2021..2023", "13"],
    ["output/max?country=poland&year=..2022", "11"],
    ["output/min?country=poland&year=2022..", "11"],
    ["output/members;at-least=12?country=poland&year=2021..2023", "2023"],
    ["output/max?country=poland&year=1990..1995", "axis-needed"],
    ["treaties?signed=..2023-12-31", "2"],
    ["treaties?signed=2023-05-05..2023-05-05", "1"],
    ["treaties?signed=2023", "2"],
    ["treaties?signed=2024-01..2024-03", "1"],
    ["in-force?date=2023-06-01", "2"],
    ["in-force?date=2023-12-31", "2"],
    ["in-force?date=2024-01-01", "1"],
    ["in-force?date=2022-01-01", "0"],
    ["last-signed?partner=a", "2023-01-10"],
  ])("%s is %s", async (address, expected) => {
    expect(await said(address)).toBe(expected);
  });
});
