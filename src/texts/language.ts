/** The languages that texts are read in. */
const LANGUAGES = ["en", "fr"];

/** The language that a tag names ("fr-CA" is French), where texts are read in it; null otherwise. */
export function languageOf(tag: string | null | undefined): string | null {
  const primary = tag?.trim().split(/[-_]/)[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary) ?? null;
}
