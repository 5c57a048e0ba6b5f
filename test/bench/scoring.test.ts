import { describe, expect, it } from "vitest";
import type { Label, Plant } from "../../bench/claims/case.ts";
import { isClose, isRightSuggestion, numberSet } from "../../bench/claims/closeness.ts";
import { shifting, utf16Offsets } from "../../bench/claims/offsets.ts";
import { scorePlanted, scoreText, type Scored } from "../../bench/claims/score.ts";

describe("closeness", () => {
  it.each<[unknown, unknown, boolean]>([
    [0.043, -0.0427067, false],
    [0.04275, -0.0427067, true],
    [4.27067, -0.0427067, true],
    ["2013", 2013, true],
    ["poland", 2013, false],
    [null, 0, false],
    [0, 0, true],
    [1000, 1001.9, true],
    [1000, 1002.1, false],
  ])("%j against %j: %j", (found, computed, expected) => {
    expect(isClose(found, computed)).toBe(expected);
  });
});

describe("numbers of a suggestion", () => {
  it("keeps numbers as they are written", () => {
    expect([...numberSet("from 1,200 to 3.5%, in 2013.")]).toEqual(["1,200", "3.5", "2013"]);
    expect([...numberSet(null)]).toEqual([]);
  });
  it.each<[string | null, string, boolean]>([
    ["4.2%", "fell by 4.2%", true],
    ["4.20%", "fell by 4.2%", false],
    ["Fell", "fell by a half", true],
    ["rose", "fell by a half", false],
    ["", "fell", false],
    [null, "4", false],
  ])("%j for %j: %j", (suggestion, original, expected) => {
    expect(isRightSuggestion(suggestion, original)).toBe(expected);
  });
});

describe("offsets", () => {
  it("counts a character beyond the basic plane as two units, and goes no further than the end", () => {
    const at = utf16Offsets("a😀b");
    expect([0, 1, 2, 3, 99].map(at)).toEqual([0, 1, 3, 4, 4]);
  });
  it("moves what stands after a replacement, and nothing at or before its start", () => {
    // "in 12 or 7 of 9" → "in 3 or 70 of 9"
    const shift = shifting([
      { quote: "70", original: "7", start: 8 },
      { quote: "3", original: "12", start: 3 },
    ]);
    expect([0, 3, 5, 9, 10, 14].map(shift)).toEqual([0, 3, 4, 8, 10, 14]);
  });
});

const text = "Births fell by 4% to 700, the lowest since 1975.";

function label(quote: string, more: Partial<Label>): Label {
  const start = text.indexOf(quote);
  const base = { id: quote, quote, start, end: start + quote.length, context: "", value: null, reading: null };
  return { ...base, kind: "level", checkable: true, computed: null, verdict: "supported", ...more };
}

function claim(of: string, quote: string, more: Partial<Scored>): Scored {
  const start = of.indexOf(quote);
  const base = { quote, start, end: start + quote.length, value: null, suggestion: null };
  return { ...base, verdict: "supported", ...more };
}

describe("a labelled text", () => {
  const labels = [
    label("4%", { kind: "change", computed: -0.0401 }),
    label("700", { computed: 702 }),
    label("lowest since 1975", { kind: "extreme", computed: 1975 }),
  ];
  it("binds by value, and an extreme by its verdict alone", () => {
    const { tally, misses } = scoreText({ labels, text }, [
      claim(text, "4%", { value: 0.0401 }),
      claim(text, "700", { value: 690 }),
      claim(text, "since 1975", { value: "1950" }),
    ]);
    expect(tally).toMatchObject({ claims: 3, found: 3, checkable: 3, bound: 2, falseRefuted: 0 });
    expect(misses.map((m) => [m.id, m.what])).toEqual([["700", "not bound"]]);
  });
  it("counts what the tables cannot decide, and leaves out what is ambiguous", () => {
    const undecidable = [
      label("4%", { checkable: false, verdict: "not enough info" }),
      label("700", { computed: 702, ambiguous: true }),
      label("lowest since 1975", { computed: 1980, verdict: "refuted" }),
    ];
    const { tally } = scoreText({ labels: undecidable, text }, [
      claim(text, "4%", {}),
      claim(text, "700", { verdict: "refuted" }),
      claim(text, "lowest", { verdict: "refuted" }),
    ]);
    expect(tally).toMatchObject({ claims: 3, found: 3, checkable: 0, falseRefuted: 0 });
    expect(tally).toMatchObject({
      uncheckable: 1,
      uncheckableRefuted: 0,
      uncheckableSupported: 1,
      own: 1,
      ownCaught: 1,
    });
  });
});

describe("a planted text", () => {
  const planted = "Births fell by 14% to 70, the lowest since 1975. Then 99.";
  const plants: Plant[] = [
    { id: "a", quote: "14%", original: "4%", start: 15, end: 18, kind: "digit" },
    { id: "b", quote: "70", original: "700", start: 22, end: 24, kind: "scale" },
  ];
  const labels = [label("lowest since 1975", { verdict: "refuted" })];
  const score = (claims: Scored[]) =>
    scorePlanted({ labels, planted, plants, range: { from: 0, to: text.length } }, claims).tally;

  it("counts what is caught, with its suggestion, and what is held to be right", () => {
    const caught = claim(planted, "14%", { verdict: "refuted", suggestion: "4%" });
    expect(score([caught, claim(planted, "70", {})])).toMatchObject({
      planted: 2,
      caught: 1,
      plantedSupported: 1,
      suggested: 1,
      refuted: 1,
      refutedRight: 1,
    });
  });
  it("leaves the text's own errors and what stands beyond the labels out of the precision", () => {
    const refuted = ["lowest", "99", "Births"].map((quote) => claim(planted, quote, { verdict: "refuted" }));
    expect(score(refuted)).toMatchObject({ caught: 0, refuted: 1, refutedRight: 0 });
  });
});
