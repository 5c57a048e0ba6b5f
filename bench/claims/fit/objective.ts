import type { Tally } from "../tally.ts";

/** What each count of a tally is worth. */
export type Worth = Readonly<Partial<Record<keyof Tally | "falselyRefutedPlanted", number>>>;

/**
 * What a tally is worth to its user: a claim bound is worth one, a wrong number caught two, with the right suggestion a half more. A
 * wrong `refuted` costs trust, and a wrong number held to be right misleads: they cost many times as much. A claim that is falsely
 * refuted usually is so in both copies of a text; the planted one has the claims that are not labelled, too.
 */
const WORTH: Worth = {
  bound: 1,
  caught: 2,
  suggested: 0.5,
  ownCaught: 2,
  falseRefuted: -6,
  falselyRefutedPlanted: -4,
  uncheckableRefuted: -6,
  plantedSupported: -5,
  uncheckableSupported: -3,
};

export function worth(t: Tally, each: Worth = WORTH): number {
  const counts = { ...t, falselyRefutedPlanted: t.refuted - t.refutedRight };
  const keys = Object.keys(counts) as (keyof Worth)[];
  return keys.reduce((sum, key) => sum + (each[key] ?? 0) * counts[key], 0);
}

/** Reads `caught=3,falseRefuted=-10` over what counts are worth by themselves; the part that is wrong, where one is. */
export function readWorth(text: string): Worth | string {
  const given = text.split(",").filter((part) => part !== "");
  const wrong = given.find((part) => {
    const [name = "", value = ""] = part.split("=");
    return !(name in WORTH) || value === "" || !Number.isFinite(Number(value));
  });
  if (wrong !== undefined) return wrong;
  const named = given.map((part): [string, number] => [part.split("=")[0] ?? "", Number(part.split("=")[1])]);
  return { ...WORTH, ...Object.fromEntries(named) };
}
