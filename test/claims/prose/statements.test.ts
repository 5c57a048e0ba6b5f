import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../../src/measures/cells.ts";
import { checkProse, readCases, storeOf, type Table } from "./prose-verdicts.ts";

interface Cases {
  readonly tables: Readonly<Record<string, readonly Table[]>>;
  readonly cases: readonly { readonly data: string; readonly text: string; readonly is: string }[];
}

const { tables, cases } = readCases("statements.yaml") as Cases;

describe.each(Object.keys(tables))("statements about the rows of %s", (name) => {
  let store: Store | null = null;
  beforeAll(async () => {
    store = await storeOf(tables[name] ?? []);
  });
  afterAll(() => store?.engine.close());

  it.each(cases.filter((c) => c.data === name))("$text", async ({ text, is }) => {
    if (!store) throw new Error("the table does not open");
    const { verdicts } = await checkProse(text, store);
    const kinds = verdicts.map((v) => v.verdict);
    const said = kinds.includes("refuted") ? "refuted" : kinds.includes("supported") ? "supported" : "open";
    expect({ said, of: verdicts.map((v) => `${v.claim.quote}: ${v.plan?.address ?? ""}`) }).toMatchObject({ said: is });
  });
});
