import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { prettyDiagnostic } from "../../src/diagnostics/reporters/pretty.ts";
import { openFiles } from "../project/memory.ts";
import { project } from "./one-table.ts";

interface Case {
  readonly what: string;
  readonly measures: string;
  readonly says: string;
}

const cases = parse(readFileSync(new URL("messages.yaml", import.meta.url), "utf8")) as readonly Case[];

describe("a wrong measure is told with its place, what is allowed and a hint", () => {
  it.each(cases)("$what", async ({ measures, says }) => {
    const { store, list } = await openFiles(project(`${measures}\n`));
    store?.engine.close();
    expect(`${list.map(prettyDiagnostic).join("\n")}\n`).toBe(says);
  });
});
