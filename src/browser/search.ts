import { excerpt, find, queryWords, readyEntries, type Entry, type ReadyEntry } from "./ranking.ts";
import type { ScriptWords } from "./words.ts";

/** More results are not shown: another word finds better than a long list. */
const MOST = 30;

/** So long is the text of a result. */
const EXCERPT = 150;

declare global {
  var reportIndex: readonly Entry[] | undefined;
}

/** Loads the index once: as a script, since a page on a disk may load nothing else. */
function loadIndex(address: string): Promise<readonly ReadyEntry[]> {
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => {
      done(readyEntries(globalThis.reportIndex ?? []));
    });
    script.addEventListener("error", fail);
    document.head.append(script);
  });
}

function resultItem(entry: ReadyEntry, words: readonly string[], top: string): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = top + entry.u;
  link.textContent = entry.t;
  const kind = document.createElement("span");
  kind.className = "where";
  kind.textContent = entry.k;
  item.append(link, kind);
  if (entry.x !== "") {
    const text = document.createElement("p");
    text.textContent = excerpt(entry.x, words, EXCERPT);
    item.append(text);
  }
  return item;
}

/** Makes the search of a page work: results as one types, the query in the page's address. */
export function addSearch(page: Document, said: ScriptWords): void {
  const form = page.querySelector<HTMLFormElement>("form.search");
  const field = form?.querySelector("input");
  const status = form?.querySelector(".search-status");
  const results = form?.querySelector(".results");
  const register = page.querySelector<HTMLElement>(".register");
  if (!form || !field || !status || !results) return;
  let index: Promise<readonly ReadyEntry[]> | null = null;
  const search = async (): Promise<void> => {
    const query = field.value;
    const entries = await (index ??= loadIndex(form.dataset["index"] ?? ""));
    // Somebody who types fast has asked for something else by now.
    if (query !== field.value) return;
    const found = find(entries, query);
    const words = queryWords(query);
    results.replaceChildren(...found.slice(0, MOST).map((e) => resultItem(e, words, form.dataset["top"] ?? "")));
    if (register) register.hidden = words.length > 0;
    if (words.length === 0) status.textContent = "";
    else
      status.textContent =
        found.length === 0 ? (said["none"] ?? "") : `${found.length.toString()} ${said["found"] ?? ""}`;
  };
  field.addEventListener("input", () => void search());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?q=${encodeURIComponent(field.value)}`);
    void search();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null && asked !== "") {
    field.value = asked;
    void search();
  }
  if (location.hash === "") field.focus();
}
