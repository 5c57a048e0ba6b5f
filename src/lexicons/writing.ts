import { writing as en } from "./compiled/en/writing.ts";
import { writing as fr } from "./compiled/fr/writing.ts";
import type { Writing } from "./shapes.ts";

/** How a language writes values; English for a language that has no lexicon. */
export function writingOf(language: string): Writing {
  return language === "fr" || language.startsWith("fr-") ? fr : en;
}
