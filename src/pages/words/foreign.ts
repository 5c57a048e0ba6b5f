import type { Words } from "./words.ts";

/** The language of what is written in another one than its page (the evidence, on a page that is a translation), to be marked so; null where it is the page's own. */
export function foreign({ code }: Words, language: string): string | null {
  return code === language ? null : language;
}
