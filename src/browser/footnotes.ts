import { openAt } from "./notes.ts";
import type { ScriptWords } from "./words.ts";

/** Opens a footnote beside its mark, in place of a jump to the page's end and back. */
export function openFootnotes(page: Document, words: ScriptWords): void {
  if (!("showPopover" in HTMLElement.prototype)) return;
  for (const mark of page.querySelectorAll<HTMLAnchorElement>("a[data-footnote-ref]")) {
    const text = page.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!text) continue;
    const note = page.createElement("div");
    note.className = "note footnote";
    note.popover = "auto";
    note.tabIndex = -1;
    note.setAttribute("role", "dialog");
    note.setAttribute("aria-label", `${words["footnote"] ?? ""} ${mark.textContent}`);
    note.append(...[...text.childNodes].map((node) => node.cloneNode(true)));
    for (const back of note.querySelectorAll("[data-footnote-backref]")) back.remove();
    // A claim in the note is already on the page, with its id and its own note: here it is a plain link to its evidence.
    for (const twice of note.querySelectorAll("[id]")) twice.removeAttribute("id");
    mark.closest("p, li, td")?.after(note);
    mark.removeAttribute("aria-describedby");
    openAt(mark, note);
  }
}
