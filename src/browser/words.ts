/** What the page gives the scripts to say, in its language. */
export type ScriptWords = Readonly<Record<string, string>>;

/** The words of a page, from its data block; empty where it has none. */
export function readWords(page: Document): ScriptWords {
  const text = page.getElementById("words")?.textContent;
  return text ? (JSON.parse(text) as ScriptWords) : {};
}
