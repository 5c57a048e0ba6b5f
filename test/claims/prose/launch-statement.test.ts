import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Verdict } from "../../../src/claims/verdict.ts";
import type { Store } from "../../../src/measures/cells.ts";
import { exampleStore } from "../example-store.ts";
import { checkProse } from "./prose-verdicts.ts";

const LINK = /\[([^\]]*)\]\(claim:[^)]*\)/g;
const linked = readFileSync("examples/nato-2023/pages/launch-statement.md", "utf8");

/** The links of a text with what it says without them, and where the words of each stand then. */
function withoutLinks(text: string): { plain: string; words: { start: number; end: number }[] } {
  const words: { start: number; end: number }[] = [];
  let plain = "";
  let from = 0;
  for (const m of text.matchAll(LINK)) {
    plain += text.slice(from, m.index);
    words.push({ start: plain.length, end: plain.length + (m[1] ?? "").length });
    plain += m[1] ?? "";
    from = m.index + m[0].length;
  }
  return { plain: plain + text.slice(from), words };
}

/** What plain prose does not say to us yet, and why. */
const OPEN: Readonly<Record<string, string>> = {
  "32nd": "the register of members is not the measure that the words name best",
  seven: "'by today' is read as that day alone, not as up to it",
};

/** A claim with its verdict by its link and by its words alone; null where the words make no claim. */
interface Pair {
  readonly quote: string;
  readonly byLink: Verdict;
  readonly byWords: Verdict | null;
}

describe("the launch statement without its claim links", () => {
  let store: Store;
  let pairs: readonly Pair[];
  beforeAll(async () => {
    store = await exampleStore();
    const { plain, words } = withoutLinks(linked);
    const byLink = (await checkProse(linked, store)).verdicts.filter((v) => v.claim.link !== null);
    const { verdicts } = await checkProse(plain, store);
    pairs = byLink.map((v, i): Pair => {
      const at = words[i] ?? { start: -1, end: -1 };
      const found = verdicts.find(({ claim: { place } }) => place.start < at.end && at.start < place.end);
      return { quote: plain.slice(at.start, at.end), byLink: v, byWords: found ?? null };
    });
  });
  afterAll(() => store.engine.close());

  it("has a claim for each link", () => {
    expect(pairs.map((p) => p.quote)).toEqual(pairs.map((p) => p.byLink.claim.quote));
    expect(pairs.length).toBeGreaterThan(10);
    expect(pairs.filter((p) => p.byWords === null).map((p) => p.quote)).toEqual([]);
  });

  it("never gets the opposite verdict", () => {
    const opposite = (a: string, b: string | undefined): boolean => a === "supported" && b === "refuted";
    const wrong = pairs.filter(
      ({ byLink, byWords }) =>
        opposite(byLink.verdict, byWords?.verdict) || opposite(byWords?.verdict ?? "", byLink.verdict),
    );
    expect(wrong.map((p) => p.quote)).toEqual([]);
  });

  it("gets the verdict of its links, but for what is known to be open", () => {
    const other = pairs.filter((p) => p.byWords?.verdict !== p.byLink.verdict && !(p.quote in OPEN));
    expect(other.map((p) => `${p.quote}: ${p.byWords?.verdict ?? "nothing"}, ${p.byWords?.explanation ?? ""}`)).toEqual(
      [],
    );
  });

  it("gets the verdict of its links for four fifths of its claims", () => {
    const same = pairs.filter((p) => p.byWords?.verdict === p.byLink.verdict);
    expect(same.length).toBeGreaterThanOrEqual(0.8 * pairs.length);
  });
});
