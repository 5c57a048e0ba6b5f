import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { collector, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { makeReport } from "../../src/report.ts";
import { openFiles, type Files } from "../project/memory.ts";
import { smallProject } from "../cli/small-project.ts";

const page = readFileSync("docs/project.md", "utf8");

/** What stands in code on the page, inline or in a block. */
const code = [...page.matchAll(/`([^`\n]+)`/g), ...page.matchAll(/```[^\n]*\n([\s\S]*?)```/g)].map(([, text = ""]) => text).join("\n");

function isShown(key: string): boolean {
  return new RegExp(`(?<![\\w-])${key}(?![\\w-])`).test(code);
}

/** All that is reported of a project, its pages too. */
async function reported(files: Files): Promise<readonly Diagnostic[]> {
  const { project, store, list } = await openFiles(files);
  if (!project || !store) return list;
  try {
    const pages = collector();
    await makeReport(project, store, pages.report);
    return pages.list;
  } finally {
    store.engine.close();
  }
}

const files = smallProject as Readonly<Record<string, string>>;
const changed = (path: string, from: string | RegExp, to: string): Files => {
  const text = files[path] ?? "";
  expect(text).toMatch(from);
  return { ...files, [path]: text.replace(from, to) };
};
const figure = (block: string): Files => ({ ...files, "pages/index.md": `${files["pages/index.md"] ?? ""}\n${block}\n` });

// Where a setting that there is not stands; the message then lists all that there are.
const sections: readonly (readonly [string, Files])[] = [
  ["rapporteur.yaml", changed("rapporteur.yaml", "title: Small\n", "title: Small\nzzz: 1\n")],
  ["a table", changed("rapporteur.yaml", "    key: ", "    zzz: 1\n    key: ")],
  ["a source", changed("rapporteur.yaml", "    source: data/output.csv", "    sources: [{ path: data/output.csv, zzz: 1 }]")],
  ["a dimension", changed("rapporteur.yaml", "groups:", "dimensions: { country: { zzz: 1 } }\ngroups:")],
  ["the members of a dimension", changed("rapporteur.yaml", "groups:", "dimensions: { country: { members: { table: output, column: country, zzz: 1 } } }\ngroups:")],
  ["a group", changed("rapporteur.yaml", "dimension: country,", "dimension: country, zzz: 1,")],
  ["the members of a group", changed("rapporteur.yaml", "members: [poland, france]", "members: { table: output, column: country, zzz: 1 }")],
  ["a measure", changed("measures/output.yaml", "  title: Output\n", "  title: Output\n  zzz: 1\n")],
  ["a unit", changed("measures/output.yaml", "{ money: EUR }", "{ money: EUR, zzz: 1 }")],
  ["a register", changed("measures/output.yaml", "  title: Output\n", "  title: Output\n  in-force: { as: date, from: joined, zzz: 1 }\n")],
  ["a page", changed("pages/index.md", "title: Small\n", "title: Small\nzzz: 1\n")],
  ["a chart", figure("```chart\ntitle: T\ntype: bar\naddress: output?year=2023\nx: country\nzzz: 1\n```")],
  ["the reference of a chart", figure("```chart\ntitle: T\ntype: bar\naddress: output?year=2023\nx: country\nreference: { value: 1, label: L, zzz: 1 }\n```")],
  ["the level axis of a chart", figure("```chart\ntitle: T\ntype: scatter\naddress: output?year=2023\nx: country\nacross: { address: output?year=2022, zzz: 1 }\n```")],
  ["the annotations of a chart", figure("```chart\ntitle: T\ntype: bar\naddress: output?year=2023\nx: country\nannotations: [{ at: poland, text: T, zzz: 1 }]\n```")],
  ["a table on a page", figure("```table\ntitle: T\nrows: country\ncolumns: [{ title: C, address: output?year=2023 }]\nzzz: 1\n```")],
  ["a column", figure("```table\ntitle: T\nrows: country\ncolumns: [{ title: C, address: output?year=2023, zzz: 1 }]\n```")],
];

describe("the page on projects explains every setting", () => {
  it.each(sections)("of %s", async (_, broken) => {
    const found = (await reported(broken)).filter((d) => d.code === "unknown-setting");
    expect(found.map((d) => d.found)).toEqual(["zzz"]);
    const known = found[0]?.expected?.split(", ") ?? [];
    expect(known.length).toBeGreaterThan(1);
    expect(known.filter((key) => !isShown(key))).toEqual([]);
  });
});
