/** A text in small letters without accents, so that "Turkiye" finds "Türkiye". */
export function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
