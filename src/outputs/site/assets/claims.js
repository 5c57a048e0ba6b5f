// Opens the note of a claim in place of its evidence page. A classic script, so that it also runs from a disk; without it, or
// in a browser without popovers, a claim is a plain link to its evidence.
(function () {
  "use strict";
  if (!("showPopover" in HTMLElement.prototype)) return;

  const GAP = 8;

  /** Below the claim, or above it where there is more room; never past the edge of the window, and scrolling where it is long. */
  function place(link, note) {
    // A claim can run over two lines: the note belongs to the last of them.
    const rects = link.getClientRects();
    const at = rects[rects.length - 1];
    const page = document.documentElement;
    const below = page.clientHeight - at.bottom - 2 * GAP;
    const above = at.top - 2 * GAP;
    note.style.maxHeight = Math.max(below, above, 200) + "px";
    const height = note.offsetHeight;
    const left = Math.max(GAP, Math.min(at.left, page.clientWidth - note.offsetWidth - GAP));
    const top = height > below && above > below ? at.top - GAP - height : at.bottom + GAP;
    note.style.left = left + window.scrollX + "px";
    note.style.top = top + window.scrollY + "px";
  }

  for (const link of document.querySelectorAll("a.claim[data-note]")) {
    const note = document.getElementById(link.dataset.note);
    if (!note) continue;
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-expanded", "false");

    const toggle = function () {
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
    link.addEventListener("pointerdown", function () {
      closing = note.matches(":popover-open");
    });
    link.addEventListener("click", function (event) {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (closing) closing = false;
      else toggle();
    });
    link.addEventListener("keydown", function (event) {
      if (event.key !== " ") return;
      event.preventDefault();
      toggle();
    });
    note.addEventListener("toggle", function (event) {
      const open = event.newState === "open";
      link.setAttribute("aria-expanded", String(open));
      // Back to the claim, unless the reader has gone to something else.
      const focused = document.activeElement;
      if (!open && (focused === null || focused === document.body || note.contains(focused)))
        link.focus({ preventScroll: true });
    });
  }
})();
