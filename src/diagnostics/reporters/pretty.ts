import type { Diagnostic } from "../diagnostic.ts";

/** One diagnostic for a person: place, message, code; then what may stand there and the hint, indented. */
export function prettyDiagnostic(d: Diagnostic): string {
  const at = d.place ? `${d.place.file}:${d.place.line.toString()}:${d.place.column.toString()}: ` : "";
  const lines = [`${at}${d.severity}: ${d.message} [${d.code}]`];
  if (d.expected !== null) lines.push(`  allowed: ${d.expected}`);
  if (d.hint !== null) lines.push(`  hint: ${d.hint}`);
  return lines.join("\n");
}
