import { hashOf } from "../cache/hash.ts";
import type { Store } from "./cells.ts";

/** The hash of all that the cells of a measure with SQL depend on, by its slug. */
export type DataKey = (measure: string) => string;

/**
 * What cells depend on besides the request: the measure's SQL, the files of its table by their hashes with what the project says
 * of the table, and the whole catalogue (members, groups, membership), since any name may reach a query through it.
 */
export function dataKeys({ catalogue, specs, tables }: Store): DataKey {
  const known = new Map<string, string>();
  // Titles are of the report, not of its data.
  const names = hashOf({ ...catalogue, title: "" });
  return (measure) => {
    const before = known.get(measure);
    if (before !== undefined) return before;
    const definition = specs.get(measure)?.definition ?? null;
    const table = tables.get(definition?.table ?? "");
    const files = table?.files.map(({ path, sha256, vintage, stated, citation, url }) => [
      path,
      sha256,
      vintage,
      stated,
      citation,
      url,
    ]);
    const key = hashOf([names, definition, table?.spec.section.value, files]);
    known.set(measure, key);
    return key;
  };
}
