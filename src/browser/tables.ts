import { makeFilterable } from "./filtering.ts";
import { makeSortable } from "./sorting.ts";
import type { ScriptWords } from "./words.ts";

/** Fewer rows are seen at a glance: sorting them would only be in the way. */
const SORTED = 4;

/** Adds sorting and filtering to the page's larger tables. */
export function addTableTools(page: Document, words: ScriptWords): void {
  for (const table of page.querySelectorAll<HTMLTableElement>(".scroll table:not(.steps)")) {
    const rows = [...table.tBodies].reduce((n, body) => n + body.rows.length, 0);
    if (rows >= SORTED) makeSortable(table);
    // The page keeps room above tables that are long enough to be searched.
    const tools = table.closest(".scroll")?.previousElementSibling;
    if (tools?.classList.contains("table-tools")) makeFilterable(table, tools, words);
  }
}
