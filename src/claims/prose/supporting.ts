import type { Catalogue } from "../../addresses/catalogue.ts";
import { namesOtherTime } from "./period-options.ts";
import type { ProseReading } from "./prose-reading.ts";
import { timeAxis } from "./time-axis.ts";
import { missingScope, unexplained } from "./unexplained.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { digitsOf, type Weighed } from "./weigh.ts";

/** By how much a reading that fits may stand behind the likeliest one, and how likely it must be: the more digits fit, the surer. */
const SUPPORT: readonly { readonly gap: number; readonly least: number }[] = [
  { gap: 0.3, least: 2 },
  { gap: 0.7, least: 1.5 },
  { gap: 1.3, least: 1 },
  { gap: 2.5, least: 0.3 },
  { gap: 4, least: -0.5 },
];

/** How much less likely a reading may be that is the likeliest. */
const FIRST = 0.5;

/** The likeliest reading that fits, where the words carry it far enough. */
export function supportOf(
  reading: ProseReading,
  weighed: readonly Weighed[],
  vocabulary: Vocabulary,
  catalogue: Catalogue,
): Weighed | null {
  const usable = weighed.filter((w) => w.match !== "none");
  const [best] = usable;
  const match = usable.find((w) => w.match === "in");
  if (!best || !match) return null;
  const digits = digitsOf(reading);
  const limits = SUPPORT[Math.min(digits, SUPPORT.length) - 1];
  if (!limits || missingScope(reading, match, catalogue) !== null) return null;
  // A name that the reading knows nothing of beside a number of few digits: it may be about something else.
  if (contradicts(best, match) || isOfOtherTime(reading, match, catalogue)) return null;
  const strange = digits <= 2 && unexplained(reading, match, vocabulary, catalogue, true).length > 0;
  const [gap, least] = strange ? [limits.gap / 2, limits.least + 0.7] : [limits.gap, limits.least];
  // The likeliest reading itself needs less.
  const own = match === best ? FIRST : 0;
  return best.score - match.score <= gap && match.score >= least - own ? match : null;
}

/** Whether a reading takes its time for granted though the clause names a time that its table does not have. */
function isOfOtherTime({ position }: ProseReading, { candidate }: Weighed, catalogue: Catalogue): boolean {
  const axis = timeAxis(candidate.measure, catalogue);
  const slot = candidate.slots.find((s) => s.name === axis?.dimension);
  return (
    axis !== null &&
    slot !== undefined &&
    !["adjacent", "clause", "sentence"].includes(slot.origin) &&
    namesOtherTime(axis, position)
  );
}

const SAID = ["adjacent", "clause"];

/** Whether a reading fills a slot otherwise than the likeliest one does by what the clause itself names. */
function contradicts(best: Weighed, match: Weighed): boolean {
  if (
    best === match ||
    best.candidate.measure !== match.candidate.measure ||
    best.candidate.operation !== match.candidate.operation
  )
    return false;
  return best.candidate.slots.some((b) => {
    const m = match.candidate.slots.find((s) => s.name === b.name);
    return m !== undefined && m.value !== b.value && SAID.includes(b.origin) && !SAID.includes(m.origin);
  });
}
