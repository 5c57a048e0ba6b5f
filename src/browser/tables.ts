import { makeFilterable } from "./filtering.ts";
import { makeSortable } from "./sorting.ts";
import type { ScriptWords } from "./words.ts";

/** Fewer rows are seen at a glance: sorting them would only be in the way. */
const SORTED = 4;

/** A table with fewer rows needs no search. */
const FILTERED = 12;

/** Adds sorting and filtering to the page's larger tables. */
export function addTableTools(page: Document, words: ScriptWords): void {
  for (const table of page.querySelectorAll<HTMLTableElement>(".scroll table:not(.steps)")) {
    const rows = [...table.tBodies].reduce((n, body) => n + body.rows.length, 0);
    if (rows >= SORTED) makeSortable(table);
    if (rows >= FILTERED) makeFilterable(table, words);
  }
}
