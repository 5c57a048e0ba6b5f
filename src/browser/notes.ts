/** Between a claim and its note, and between a note and the edge of the window, in pixels. */
const GAP = 8;

/** A note is never squeezed below this height: it scrolls inside. */
const LEAST = 200;

/** Where the window is wide enough a note stands at its claim; on a phone it is a sheet at the bottom, within reach of a thumb. */
const SHEET = "(max-width: 40rem)";

/** Below the claim, or above it where there is more room; never past the edge of the window. */
function place(link: Element, note: HTMLElement): void {
  const { style } = note;
  if (window.matchMedia(SHEET).matches) {
    style.left = style.top = style.maxHeight = "";
    // What the sheet would cover is moved above it.
    const hidden = link.getBoundingClientRect().bottom + GAP - note.getBoundingClientRect().top;
    if (hidden > 0) window.scrollBy({ top: hidden, behavior: "instant" });
    return;
  }
  // A claim can run over two lines: the note belongs to the last of them.
  const rects = link.getClientRects();
  const at = rects[rects.length - 1] ?? link.getBoundingClientRect();
  const page = document.documentElement;
  const below = page.clientHeight - at.bottom - 2 * GAP;
  const above = at.top - 2 * GAP;
  style.maxHeight = `${Math.max(below, above, LEAST).toString()}px`;
  const height = note.offsetHeight;
  const left = Math.max(GAP, Math.min(at.left, page.clientWidth - note.offsetWidth - GAP));
  const top = height > below && above > below ? at.top - GAP - height : at.bottom + GAP;
  style.left = `${(left + window.scrollX).toString()}px`;
  style.top = `${(top + window.scrollY).toString()}px`;
}

/** Opens a note at a link in place of following it: by click, tap, Enter and Space; Escape or a click beside it closes it. */
export function openAt(link: HTMLElement, note: HTMLElement): void {
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  link.setAttribute("aria-expanded", "false");

  const toggle = (): void => {
    if (note.matches(":popover-open")) {
      note.hidePopover();
      return;
    }
    note.showPopover();
    place(link, note);
    note.focus({ preventScroll: true });
  };

  // A pointer that goes down outside a note closes it before the click comes: the click on its own claim must not open it again.
  let closing = false;
  link.addEventListener("pointerdown", () => {
    closing = note.matches(":popover-open");
  });
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (closing) closing = false;
    else toggle();
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    toggle();
  });
  note.addEventListener("toggle", (event) => {
    const open = event.newState === "open";
    link.setAttribute("aria-expanded", String(open));
    // Back to the claim, unless the reader has gone to something else.
    const focused = document.activeElement;
    if (!open && (focused === null || focused === document.body || note.contains(focused)))
      link.focus({ preventScroll: true });
  });
}

/** Opens the note of each claim at the claim; in a browser without popovers a claim stays a plain link to its evidence. */
export function openNotes(page: Document): void {
  if (!("showPopover" in HTMLElement.prototype)) return;
  for (const link of page.querySelectorAll<HTMLElement>("a[data-note]")) {
    const note = page.getElementById(link.dataset["note"] ?? "");
    if (note) openAt(link, note);
  }
}
