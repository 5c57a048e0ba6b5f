import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shifting } from "../../bench/claims/offsets.ts";
import { turn } from "../../bench/claims/plants/direction.ts";
import { putIn } from "../../bench/claims/plants/put.ts";
import { displayScale, isOutside, readWritten, writeLike } from "../../bench/claims/plants/style.ts";
import { neighbours } from "../../bench/claims/plants/tables.ts";
import { seeded } from "../../bench/claims/random.ts";

describe("the style of a number", () => {
  it.each<[string, number, string | null]>([
    ["4.3%", 5, "5.0"],
    ["212,000", 177_400, "177,000"],
    ["£1.2 million", 0.95, "0.9"],
    ["5,206", 980, "980"],
    ["999", 1200, "1,200"],
    ["1998 crowns", 2500, "2500"],
    ["19.7 per 100,000", 21, "21.0"],
    ["Nine", 7.2, "Seven"],
    ["four more", 3, "three"],
    ["four more", 40, null],
    ["4.3%", 4.31, null],
    ["40%", 0.2, null],
  ])("of %j: %d is written %j", (quote, value, expected) => {
    expect(writeLike(readWritten(quote)!, value)).toBe(expected);
  });
  it.each(["two-thirds to 5", "3 of 4", "a half", "2012-13"])("of %j is not known", (quote) => {
    expect(readWritten(quote)).toBeNull();
  });
  it.each<[string, number, number | null]>([
    ["4.3%", -0.0427, 100],
    ["4.3%", 4.27, 1],
    ["£1.2 million", 1_211_000, 1e-6],
    ["212,000", 211_800, 1],
    ["4.3%", 0.05, null],
  ])("of %j: %d is shown times %j", (quote, computed, expected) => {
    expect(displayScale(readWritten(quote)!, computed)).toBe(expected);
  });
});

describe("a number that is wrong without doubt", () => {
  it.each<[string, number, boolean]>([
    ["4.2", 4.28, false],
    ["4.1", 4.28, true],
    ["560,000", 563_000, false],
    ["570,000", 557_000, true],
    ["40", 36, false],
    ["41", 36, true],
    ["seven", 9, true],
  ])("%s where %d is true: %j", (number, truth, expected) => {
    expect(isOutside(number, [truth])).toBe(expected);
  });
});

describe("a direction turned", () => {
  const turned = (text: string, quote: string, way: 1 | -1) => {
    const start = text.indexOf(quote);
    const found = turn(text, start, start + quote.length, way);
    return found && text.slice(0, found.start) + found.quote + text.slice(found.end);
  };
  it.each<[string, string, 1 | -1, string | null]>([
    ["It rose by 4% then.", "4%", 1, "It fell by 4% then."],
    ["An increase of 4% came.", "4%", 1, "A decrease of 4% came."],
    ["We saw a fall of 4%.", "a fall of 4%", -1, "We saw a rise of 4%."],
    ["It was 4% lower.", "4%", -1, "It was 4% higher."],
    ["There were four more.", "four more", 1, "There were four fewer."],
    ["It rose by 4% then.", "4%", -1, null],
    ["It did not rise by 4%.", "4%", 1, null],
    ["It rose, and 4% stayed.", "4%", 1, null],
  ])("%s", (text, quote, way, expected) => {
    expect(turned(text, quote, way)).toBe(expected);
  });
});

describe("values that could be mistaken for another", () => {
  const grid = {
    columns: ["year", "sort", "killed", "hurt"],
    rows: [
      ["2021", "all", "10", "1,000"],
      ["2021", "walking", "3", "300"],
      ["2022", "all", "12", "1,100"],
      ["2022", "walking", "4", "350"],
      ["2023", "all", "15", "1,155"],
      ["2023", "walking", ".."],
    ],
    keys: [0, 1],
  };
  const of = (rows: string[], column: string, computed: number) =>
    neighbours(grid, { table: "t", column, rows, operation: "" }, computed).map(
      (n) => `${n.along} ${n.value.toFixed(3)}`,
    );
  it("finds other periods, members and columns of a level", () => {
    expect(of(["2022 / all"], "killed", 12).sort()).toEqual([
      "other 1100.000",
      "other 4.000",
      "period 10.000",
      "period 15.000",
    ]);
  });
  it("takes a change at its own step", () => {
    expect(of(["2023 / all", "2022 / all"], "killed", 0.25).sort()).toEqual(["other 0.050", "period 0.200"]);
  });
  it("gives nothing where it cannot tell how the value came about", () => {
    expect(of(["2022 / all"], "killed", 13)).toEqual([]);
    expect(of(["2022"], "killed", 12)).toEqual([]);
  });
});

describe("a copy with wrong numbers", () => {
  const stretch = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 6 }), fc.string({ maxLength: 6 }));
  it("gives the text back where they are undone, and every other character where the shift says", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 50, maxLength: 60, unit: "binary" }), fc.array(stretch), (text, stretches) => {
        const characters = Array.from(text);
        const wrong = stretches
          .map(([start, length, quote]) => ({ kind: "swapped digits" as const, start, end: start + length, quote }))
          .sort((a, b) => a.start - b.start)
          .filter((w, i, all) => all.slice(0, i).every((x) => x.end <= w.start && x.start < w.start));
        const { planted, plants } = putIn(characters, wrong);
        const there = Array.from(planted);
        let undone = there;
        for (const p of [...plants].reverse()) {
          expect(there.slice(p.start, p.end).join("")).toBe(p.quote);
          undone = [...undone.slice(0, p.start), ...Array.from(p.original), ...undone.slice(p.end)];
        }
        expect(undone.join("")).toBe(text);
        const shift = shifting(plants);
        characters.forEach((character, i) => {
          if (wrong.every((w) => i < w.start || i >= w.end)) expect(there[shift(i)]).toBe(character);
        });
      }),
    );
  });
});

describe("numbers by chance", () => {
  it("are the same for the same seed, and all there after a shuffle", () => {
    const [a, b] = [seeded(7), seeded(7)];
    expect([a.next(), a.next()]).toEqual([b.next(), b.next()]);
    expect(seeded(1).shuffle([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(seeded(1).next()).not.toBe(seeded(2).next());
  });
});
