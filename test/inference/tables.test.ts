import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { text, value } from "../measures/one-table.ts";
import { measureLine, withData } from "./opened.ts";

/** A bare table, and what is inferred from it. Only the measures, dimensions and values that are listed are looked at. */
interface Case {
  readonly name: string;
  /** Lines of the file, and its name where it matters. */
  readonly csv: string;
  readonly file?: string;
  /** Of a data package around it. */
  readonly title?: string;
  readonly unit?: string;
  /** All titles of measures; of records those that matter. */
  readonly titles?: readonly string[];
  readonly measures?: Readonly<Record<string, string>>;
  /** Dimension → its members' slugs in order, with spaces between. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** Group → its members. */
  readonly groups?: Readonly<Record<string, string>>;
  /** Address → exact value, or why there is none. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly doubts?: Readonly<Record<string, string>>;
}

const FOLDER = join(import.meta.dirname, "cases");

function filesOf({ csv, file = "table.csv", title, unit }: Case): Record<string, string> {
  if (title === undefined && unit === undefined) return { [file]: csv };
  return { [file]: csv, "datapackage.json": JSON.stringify({ resources: [{ path: file, title, unit }] }) };
}

describe.each(readdirSync(FOLDER))("%s", (name) => {
  const cases = parse(readFileSync(join(FOLDER, name), "utf8")) as readonly Case[];
  it.each(cases)("$name", async (one) => {
    const files = filesOf(one);
    const paths = "datapackage.json" in files ? ["datapackage.json"] : Object.keys(files);
    await withData(
      files,
      async (store, list) => {
        const { measures, dimensions, groups } = store.catalogue;
        expect(list).toEqual([]);
        if (one.titles) expect([...measures.values()].map((m) => m.title)).toEqual(one.titles);
        for (const [slug, line] of Object.entries(one.measures ?? {})) expect(measureLine(store, slug)).toBe(line);
        for (const [slug, members] of Object.entries(one.dimensions ?? {}))
          expect(
            `${slug}: ${
              dimensions
                .get(slug)
                ?.members.map((m) => m.slug)
                .join(" ") ?? ""
            }`,
          ).toBe(`${slug}: ${members}`);
        for (const [slug, members] of Object.entries(one.groups ?? {}))
          expect(
            groups
              .get(slug)
              ?.memberships.map((m) => m.member)
              .join(" "),
          ).toBe(members);
        for (const [slug, doubt] of Object.entries(one.doubts ?? {})) expect(measures.get(slug)?.doubt).toBe(doubt);
        for (const [address, expected] of Object.entries(one.values ?? {}))
          expect(`${address} = ${text(await value(store, address))}`).toBe(`${address} = ${String(expected)}`);
      },
      paths,
    );
  });
});
