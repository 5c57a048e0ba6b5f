import type { CheckedClaim, Miss } from "./score.ts";

/** How many of our other readings are shown at a miss. */
const MOST_ALTERNATIVES = 4;

function rounded(value: number | string | null): string {
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
}

function claimLines(c: CheckedClaim): string[] {
  const why = c.reason === null ? "" : ` (${c.reason})`;
  const confidence = c.confidence.toFixed(2);
  const suggestion = c.suggestion === null ? "" : ` suggests ${JSON.stringify(c.suggestion)}`;
  const read = `${c.verdict}${why} ${JSON.stringify(c.quote)} ${c.address ?? "no address"} = ${rounded(c.value)}, ${confidence}`;
  return [
    `      ${read}${suggestion}${c.cause === null ? "" : ` cause ${c.cause}`}`,
    ...c.alternatives
      .slice(0, MOST_ALTERNATIVES)
      .map((a) => `        or ${a.score.toFixed(2)} ${a.address} = ${rounded(a.value)}`),
  ];
}

/** Prints what went wrong in a text, with what was read there and the next best readings with their scores. */
export function printMisses(misses: readonly Miss[]): void {
  for (const { what, id, quote, context, expected, claims } of misses) {
    console.log(`  ${what.toUpperCase()} ${id ?? ""} ${JSON.stringify(quote)} …${context}… | ${expected}`);
    const lines = claims.slice(0, 2).flatMap(claimLines);
    console.log(lines.length === 0 ? "      nothing was found here" : lines.join("\n"));
  }
}
