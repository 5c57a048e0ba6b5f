/**
 * The slug of a label, as it stands in an address: lower case, marks and apostrophes stripped, everything else than letters and
 * digits turned into single hyphens ("Türkiye" → "turkiye", "NATO Europe and Canada" → "nato-europe-and-canada").
 * A financial year keeps its stroke ("2012/13"), since "2012-13" would read as a month.
 */
export function slugify(label: string): string {
  const text = label.trim();
  if (/^\d{4}\/\d{2}$/.test(text)) return text;
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036F'’]+/g, "")
    .toLowerCase()
    .normalize("NFC");
  return (plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []).join("-");
}
