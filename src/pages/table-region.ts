import type { Element } from "hast";
import { el, type Child } from "./html.ts";

/** A table with fewer rows is seen at a glance and needs no search. */
const SEARCHED = 12;

/**
 * A table in a region of its own that scrolls where it is too wide, also by keyboard; above a long one is room for the field by
 * which the script filters its rows.
 */
export function tableRegion(table: Element, rows: number, label: string, selector = "div.scroll"): Child[] {
  return [
    rows >= SEARCHED ? el("div.table-tools.by-script", {}) : null,
    el(selector, { role: "region", ariaLabel: label, tabIndex: 0 }, table),
  ];
}
