import type { ScriptWords } from "./words.ts";

/** Copies the address of a claim as its link is followed, with the sentence to quote before it where there is one. */
export function addCopying(page: Document, words: ScriptWords): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a.permalink")) {
    const status = page.createElement("span");
    status.className = "copied";
    status.setAttribute("role", "status");
    link.after(status);
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const quote = link.dataset["copy"];
      // A sentence to quote is copied where it stands; the link of a claim is also followed, to show the address.
      if (quote !== undefined) event.preventDefault();
      const text = quote === undefined ? link.href : `“${quote}” ${link.href}`;
      void (navigator.clipboard as Clipboard | undefined)?.writeText(text).then(
        () => {
          status.textContent = ` ${words["copied"] ?? ""}`;
        },
        () => {
          if (quote !== undefined) location.href = link.href;
        },
      );
    });
  }
}
