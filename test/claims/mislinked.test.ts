import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/measures/cells.ts";
import { exampleStore, verdictsOn } from "./example-store.ts";

const cases = parse(readFileSync(new URL("mislinked.yaml", import.meta.url), "utf8")) as {
  mislinked: { code: string; text: string }[];
  sound: string[];
};

let store: Store;
beforeAll(async () => {
  store = await exampleStore();
});
afterAll(() => store.engine.close());

describe("a right number on a wrong link", () => {
  it("is tried in at least thirty ways", () => expect(cases.mislinked.length).toBeGreaterThanOrEqual(30));
  it.each(cases.mislinked)("$code: $text", async ({ code, text }) => {
    const { verdicts, reported } = await verdictsOn(text, store);
    expect(reported.map((d) => d.code)).toContain(code);
    expect(reported.every((d) => d.place !== null && d.place.line === 1)).toBe(true);
    expect(verdicts.some((v) => v.verdict !== "supported")).toBe(true);
  });
});

describe("a right number on a right link", () => {
  it.each(cases.sound)("%s", async (text) => {
    const { verdicts, reported } = await verdictsOn(text, store);
    expect(reported).toEqual([]);
    expect(verdicts.map((v) => [v.claim.quote, v.verdict, v.verdict === "supported" ? "" : v.explanation])).toEqual(
      verdicts.map((v) => [v.claim.quote, "supported", ""]),
    );
    expect(verdicts.length).toBeGreaterThan(0);
  });
});
