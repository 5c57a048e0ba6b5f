import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Words } from "./words.ts";

const WORDS: Readonly<Record<string, Words>> = { en, fr };

/** The words of a language; English where it has none. */
export function wordsOf(language: string): Words {
  return WORDS[language] ?? en;
}
