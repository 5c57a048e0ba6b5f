import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Store } from "../../src/measures/cells.ts";
import { exampleStore, verdictsOn } from "./example-store.ts";

interface Case {
  readonly day?: string;
  readonly text: string;
  readonly verdict: string;
  readonly reason?: string;
  readonly cause?: string;
  readonly suggestion?: string;
  readonly says?: string;
  readonly revised?: string;
  readonly filled?: string;
}

const cases = parse(readFileSync(new URL("verdicts.yaml", import.meta.url), "utf8")) as Case[];

let store: Store;
beforeAll(async () => {
  store = await exampleStore();
});
afterAll(() => store.engine.close());

it.each(cases)("$verdict on $day: $text", async ({ day, text, ...expected }) => {
  const dated = day === undefined ? text : `---\ndate: ${day}\n---\n\n${text}`;
  const { verdicts } = await verdictsOn(dated, store);
  const [verdict] = verdicts;
  expect(verdicts).toHaveLength(1);
  expect({ verdict: verdict?.verdict, why: verdict?.explanation }).toMatchObject({ verdict: expected.verdict });
  if (expected.reason !== undefined) expect(verdict?.reason).toBe(expected.reason);
  if (expected.cause !== undefined) expect(verdict?.cause).toBe(expected.cause);
  if (expected.suggestion !== undefined) expect(verdict?.suggestion).toBe(expected.suggestion);
  if (expected.revised !== undefined) expect(verdict?.revisedSince?.text).toBe(expected.revised);
  if (expected.filled !== undefined) expect(verdict?.filled).toBe(expected.filled);
  if (expected.says !== undefined) expect(verdict?.explanation).toContain(expected.says);
});
