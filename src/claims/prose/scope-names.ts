import { labelOf, type Catalogue, type Measure } from "../../addresses/catalogue.ts";
import { arithmetic } from "../../lexicons/compiled/en/arithmetic.ts";
import { tokensOf } from "./tokens.ts";

const cueOf = (words: readonly string[]): string => words.map((w) => w.replaceAll(".", "\\.")).join("|");
const IN = cueOf(arithmetic.including);
const OUT = cueOf(arithmetic.excluding);
/** A label with what it takes in or leaves out: "household price incl. levies". */
const LABEL = new RegExp(
  String.raw`^(?<plain>.*?\S)[\s,(]+(?:(?<in>${IN})|(?<out>${OUT}))\.?\s+(?<what>[^()]+?)\)?$`,
  "iu",
);
const SAID = new RegExp(
  String.raw`\b(?:(?<in>${IN})|(?<out>${OUT}))\.?\s+(?:the\s+|all\s+|its\s+|their\s+)?(?<what>\p{L}[\p{L}-]*)`,
  "giu",
);

/** What a name takes in or leaves out, and the name without it. */
interface Scoped {
  readonly plain: string;
  readonly isIn: boolean;
  readonly what: string;
}

function scopedLabel(label: string): Scoped | null {
  const groups = LABEL.exec(label.trim())?.groups;
  return groups ? { plain: groups["plain"] ?? "", isIn: groups["in"] !== undefined, what: groups["what"] ?? "" } : null;
}

function sharesWord(a: string, b: string): boolean {
  const notions = new Set(tokensOf(a).flatMap((t) => (t.content ? t.notions : [])));
  return tokensOf(b).some((t) => t.content && t.notions.some((n) => notions.has(n)));
}

/** Whether words take in (or leave out) what a name speaks of: "excluding levies" of "price incl. levies". */
function isSaid({ what }: Scoped, text: string, isIn: boolean): boolean {
  return [...text.matchAll(SAID)].some(
    (m) => (m.groups?.["in"] !== undefined) === isIn && sharesWord(m.groups?.["what"] ?? "", what),
  );
}

/**
 * The member that is meant by words with a scope: where they say the opposite of what a name takes in or leaves out, the member
 * with the other scope or the name without one; else the member itself.
 */
export function inScope(slug: string, dimension: string, measure: Measure, text: string, catalogue: Catalogue): string {
  const own = scopedLabel(labelOf(catalogue, dimension, slug));
  if (!own || !isSaid(own, text, !own.isIn)) return slug;
  const same = (other: string): boolean => {
    const scoped = scopedLabel(other);
    const plain = (scoped?.plain ?? other).trim().toLowerCase();
    return plain === own.plain.trim().toLowerCase() && scoped?.isIn !== own.isIn;
  };
  return (measure.members.get(dimension) ?? []).find((m) => same(labelOf(catalogue, dimension, m))) ?? slug;
}

/** Whether a measure has names by which the scope that a text says is known: one that it gainsays, or one that says it too. */
export function knowsScope(measure: Measure, text: string, catalogue: Catalogue): boolean {
  return measure.dimensions.some(
    (dimension) =>
      catalogue.dimensions.get(dimension)?.kind === "category" &&
      (measure.members.get(dimension) ?? []).some((m) => {
        const scoped = scopedLabel(labelOf(catalogue, dimension, m));
        return scoped !== null && (isSaid(scoped, text, scoped.isIn) || isSaid(scoped, text, !scoped.isIn));
      }),
  );
}
