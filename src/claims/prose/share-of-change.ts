import { arithmetic } from "../../lexicons/compiled/en/arithmetic.ts";
import type { Candidate } from "./combinations.ts";
import { changeTimes, readingOf, type Ground } from "./ground.ts";
import { totalOf } from "./wholes.ts";
import type { Position } from "./slots.ts";

const NOUNS = arithmetic.changes.join("|");
const VERBS = arithmetic.changed.join("|");
/** "Of the increase", "of this fall in sales", "of the 22 TWh that disappeared". */
const OF_CHANGE = new RegExp(
  String.raw`\bof\s+(?:the|this|that|these|those|its|their|all)\s+(?:\p{L}+\s+){0,2}?(?:${NOUNS})\b|\bof\s+the\s+\S+\s+(?:\S+\s+)?(?:that|which)\s+(?:${VERBS})\b`,
  "iu",
);
/** "Added 24 million, over half of it in the north": what went before in the sentence is a change. */
const OF_IT = /^\s*of\s+(?:it|this|that|them|which)\b/iu;

function cueOf({ sentence, claim }: Position): number | null {
  if (OF_CHANGE.test(sentence.text)) return 1.8;
  const behind = claim.block.text.slice(claim.end, sentence.end);
  return OF_IT.test(behind) && sentence.directions.some((d) => d.end <= claim.start) ? 0.8 : null;
}

/** Readings by which a member has a part in the change of the whole: "over half of the increase came from cakes". */
export function shareOfChange(ground: Ground): Candidate[] {
  const { measure, position, combined, names, catalogue } = ground;
  const q = position.claim.quantity;
  if (q?.unit !== "ratio") return [];
  const cue = cueOf(position);
  if (cue === null) return [];
  const times = changeTimes(ground);
  return names.flatMap((dimension) => {
    const whole = totalOf(measure, dimension, catalogue);
    if (whole === null) return [];
    return combined.flatMap(({ members, score }) => {
      const own = members.get(dimension);
      if (!own || own.slug === null || own.slug === whole || own.origin === "whole") return [];
      if (catalogue.groups.has(own.slug)) return [];
      return times.map((at) =>
        readingOf(ground, "share", `/change;from=${at.base ?? ""}/share;of=${whole}`, members, at, score + cue),
      );
    });
  });
}
