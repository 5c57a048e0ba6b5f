/**
 * The Damerau-Levenshtein distance (adjacent swaps count once, optimal string alignment) between two words.
 * Source: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964.
 */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The name most like the one that was written, or null where none is near (a third of its letters may differ). */
export function nearest(written: string, names: Iterable<string>): string | null {
  const word = written.toLowerCase();
  let found: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - word.length) >= least) continue;
    const distance = editDistance(word, name.toLowerCase());
    if (distance < least) [found, least] = [name, distance];
  }
  return found;
}

/** A question after the name most like the one that was written; null where none is near. */
export function didYouMean(written: string, names: Iterable<string>): string | null {
  const near = nearest(written, names);
  return near === null ? null : `did you mean "${near}"?`;
}

/** A list of names for a message: all of a few, else the first ones and how many more there are. */
export function listNames(names: Iterable<string>, most = 12): string {
  const all = [...names];
  if (all.length === 0) return "none";
  const shown = all.slice(0, most).join(", ");
  return all.length > most ? `${shown} and ${(all.length - most).toString()} more` : shown;
}
