import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { run } from "./run-in.ts";

const example = resolve("examples/nato-2023");

interface Case {
  readonly address: string;
  readonly value?: number;
  readonly exact?: string;
  readonly rounds?: number;
  readonly to?: number;
  readonly unit: string;
}

interface File {
  readonly path: string;
  readonly sha256: string;
  readonly lines: readonly number[];
}

interface Printed {
  readonly address: string;
  readonly value: number;
  readonly exact: string;
  readonly unit: string;
  readonly status: readonly string[];
  readonly evidence: { readonly sources: readonly { readonly sql: string; readonly files: readonly File[] }[] };
}

const cases = parse(await readFile(new URL("example.yaml", import.meta.url), "utf8")) as readonly Case[];

async function value(address: string): Promise<Printed> {
  const { code, out, err } = await run(example, ["value", address, "--format", "json"]);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as Printed;
}

describe("values of the example", () => {
  it.each(cases.map((c) => [c.address, c] as const))("%s", async (address, expected) => {
    const printed = await value(address);
    expect(printed.address).toBe(address);
    expect(printed.unit).toBe(expected.unit);
    if (expected.value !== undefined) expect([printed.value, printed.exact]).toEqual([expected.value, expected.exact]);
    if (expected.rounds !== undefined) {
      const scale = 10 ** (expected.to ?? 0);
      expect(Math.round(printed.value * scale)).toBe(Math.round(expected.rounds * scale));
    }
    expect(Array.isArray(printed.status)).toBe(true);
    const files = printed.evidence.sources.flatMap((s) => s.files);
    expect(files.length).toBeGreaterThan(0);
    for (const { path, sha256, lines } of files) {
      const bytes = await readFile(join(example, path));
      expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(lines.length).toBeGreaterThan(0);
      expect(Math.max(...lines)).toBeLessThanOrEqual(bytes.toString("utf8").split("\n").length);
    }
  });

  it("a group's sum is that of its rows, added up by hand from the file", async () => {
    const printed = await value("expenditure?country=nato-europe&year=2024");
    const [file] = printed.evidence.sources[0]?.files ?? [];
    const lines = (await readFile(join(example, file?.path ?? ""), "utf8")).split("\n");
    const column = lines[0]?.split(",").indexOf("expenditure_usd_m") ?? -1;
    const sum = file?.lines.reduce(
      (total, line) => total + Math.round(Number(lines[line - 1]?.split(",")[column]) * 1e6),
      0,
    );
    expect(sum).toBe(printed.value);
  });

  it("a person sees the figure first, and where it comes from", async () => {
    const { out } = await run(example, ["value", "share-of-gdp/fraction;at-least=0.02?country=allies&year=2024"]);
    const [first] = out.split("\n");
    expect(first).toBe("69%  (exactly 22/32)");
    expect(out).toContain("data/expenditure/2024-06-17.csv lines ");
    expect(out).toMatch(/sha-256 [0-9a-f]{64}/);
  });
});
