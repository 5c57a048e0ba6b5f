import { createHash } from "node:crypto";
import type { Verdict } from "../claims/verdict.ts";

/** Letters of the hash in an id: enough to tell the claims of a page apart, few enough for a link in a message. */
const LETTERS = 6;

/**
 * The ids of a page's claims, in the order of the text. An id comes from what is claimed (address and words) and not from the
 * claim's place, so that a link to it still holds when other sentences come and go; the same claim again is numbered.
 */
export function claimIds(verdicts: readonly Verdict[]): string[] {
  const counts = new Map<string, number>();
  return verdicts.map(({ claim, plan }) => {
    const named = `${plan?.address ?? ""}\n${claim.quote}`;
    const id = `claim-${createHash("sha256").update(named).digest("hex").slice(0, LETTERS)}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count.toString()}`;
  });
}
