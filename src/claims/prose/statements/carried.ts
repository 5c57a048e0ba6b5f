import { rows as lexicon } from "../../../lexicons/compiled/en/rows.ts";
import type { Candidate } from "../combinations.ts";
import type { FoundClaim } from "../found-claim.ts";
import type { ProseReading } from "../prose-reading.ts";
import type { Name } from "./names.ts";
import type { Passage } from "./passage.ts";

/** Words that ask for the extreme of a value, and not of how often something is. */
const OF_VALUES = new RegExp(
  String.raw`\b(?:${[...lexicon.highest, ...lexicon.lowest].filter((w) => !(lexicon.often as readonly string[]).includes(w)).join("|")})\b`,
  "i",
);

/** So few digits fit some count of rows by chance. */
const FEW_DIGITS = 2;

function distance(name: Name, { start, end }: FoundClaim): number {
  return name.end <= start ? start - name.end : Math.max(0, name.start - end);
}

/** Whether a reading is held to a name that stands nearer to its claim than to any other. */
function isHeld(name: Name, { slots }: Candidate): boolean {
  const items = name.options.flatMap(([, text]) => text.split(","));
  return (
    name.options.some(([d]) => slots.some((s) => s.name === d && s.value.includes(".."))) ||
    slots.some((s) => s.value.split(",").some((v) => items.includes(v)))
  );
}

/**
 * Whether a single reading of a claim of a sentence about rows leaves nothing out that the words hold it to: a number of one row is no
 * proof for another, and a count of rows none for a count of something else.
 */
export function leavesOut(reading: ProseReading, candidate: Candidate, passage: Passage): boolean {
  const { claim, position } = reading;
  // Other ways to tell an extreme, or a run, are left to the reading of single claims.
  const asksForValue = OF_VALUES.test(claim.block.text.slice(claim.start, claim.end));
  if (claim.quantity === null && !asksForValue) return false;
  const own = passage.names.filter((n) => {
    const here = distance(n, claim);
    return position.others.every((o) => distance(n, o) >= here) && !(n.start >= claim.start && n.end <= claim.end);
  });
  if (!own.every((n) => isHeld(n, candidate))) return true;
  if (!candidate.measure.countsRows) return false;
  if (candidate.operation === "rank" && asksForValue) return true;
  const digits = (claim.quantity?.quote ?? "").replace(/\D/g, "").length;
  return digits <= FEW_DIGITS && passage.strange.length > 0;
}
