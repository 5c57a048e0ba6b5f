/** What is counted of a text, or of several together. */
export interface Tally {
  /** Labelled claims, and those that the checker has some claim at. */
  claims: number;
  found: number;
  /** Checkable claims that are right, those that were supported by the right value, and those that were refuted all the same. */
  checkable: number;
  bound: number;
  falseRefuted: number;
  /** Claims that the tables cannot decide, and those that were decided all the same. */
  uncheckable: number;
  uncheckableRefuted: number;
  uncheckableSupported: number;
  /** Wrong numbers put in: refuted, held to be supported, and refuted with what stood there before as the suggestion. */
  planted: number;
  caught: number;
  plantedSupported: number;
  suggested: number;
  /** Refuted claims in the labelled part of the planted text, and those that stand at a wrong number put in. */
  refuted: number;
  refutedRight: number;
  /** The published text's own errors, and those that were refuted. */
  own: number;
  ownCaught: number;
}

export function emptyTally(): Tally {
  return {
    claims: 0,
    found: 0,
    checkable: 0,
    bound: 0,
    falseRefuted: 0,
    uncheckable: 0,
    uncheckableRefuted: 0,
    uncheckableSupported: 0,
    planted: 0,
    caught: 0,
    plantedSupported: 0,
    suggested: 0,
    refuted: 0,
    refutedRight: 0,
    own: 0,
    ownCaught: 0,
  };
}

/** Several tallies added up. */
export function together(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally();
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

/** A part in percent with one decimal; "-" of nothing. */
export function percent(part: number, whole: number, digits = 1): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(digits)}%`;
}

/** A tally as one line. */
export function tallyLine(t: Tally): string {
  return [
    `found ${percent(t.found, t.claims)} of ${t.claims}`,
    `bound ${percent(t.bound, t.checkable)} of ${t.checkable}`,
    `false refuted ${t.falseRefuted} (${percent(t.falseRefuted, t.checkable)})`,
    `uncheckable of ${t.uncheckable}: refuted ${t.uncheckableRefuted}, supported ${t.uncheckableSupported} (${percent(t.uncheckableSupported, t.uncheckable)})`,
    `planted caught ${t.caught}/${t.planted} (${percent(t.caught, t.planted)}), supported ${t.plantedSupported}, suggestion right ${t.suggested} (${percent(t.suggested, t.caught)})`,
    `precision ${t.refutedRight}/${t.refuted} (${percent(t.refutedRight, t.refuted)})`,
    `own errors ${t.ownCaught}/${t.own}`,
  ].join("; ");
}
