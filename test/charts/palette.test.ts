import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DRAWING_STYLE } from "../../src/charts/draw/style.ts";
import { DARK, LIGHT, paletteCss } from "../../src/charts/palette.ts";
import { contrast, difference, VISIONS } from "./colour-vision.ts";

/** Every two of some colours, once. */
function pairs(colours: readonly string[]): [string, string][] {
  return colours.flatMap((a, i) => colours.slice(i + 1).map((b): [string, string] => [a, b]));
}

describe("the measures of colour", () => {
  // From the test data of Sharma, Wu and Dalal, by way of sRGB: black and white, and no difference.
  it("are those of their sources", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(difference("#000000", "#ffffff", VISIONS["full"]!)).toBeCloseTo(100, 1);
    expect(difference("#0075cf", "#0075cf", VISIONS["full"]!)).toBe(0);
    // Red and green of one lightness: far apart, and near each other without the cones for red or green.
    expect(difference("#c04000", "#4a7d00", VISIONS["full"]!)).toBeGreaterThan(40);
    expect(difference("#c04000", "#4a7d00", VISIONS["deuteranopia"]!)).toBeLessThan(15);
  });
});

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
])("the %s palette", (_, palette) => {
  it.each(Object.entries(VISIONS))("tells any two series apart with %s vision", (_, vision) => {
    for (const [a, b] of pairs(palette.series)) expect(difference(a, b, vision), `${a} ${b}`).toBeGreaterThan(12);
  });

  it.each(Object.entries(VISIONS))("tells a highlighted series from the rest with %s vision", (_, vision) => {
    for (const colour of palette.series.slice(0, 3))
      expect(difference(colour, palette.other, vision), colour).toBeGreaterThan(8);
  });

  it.each(Object.entries(VISIONS))("tells neighbouring classes apart with %s vision", (_, vision) => {
    const scale = [...[...palette.below].reverse(), ...palette.heat];
    scale.slice(1).forEach((b, i) => {
      expect(difference(scale[i]!, b, vision), `${scale[i]!} ${b}`).toBeGreaterThan(7);
    });
  });

  it("can be read: series and soft text as text on the ground, greys as graphics, words on each class", () => {
    for (const colour of [...palette.series, palette.ink, palette.soft]) {
      expect(contrast(colour, palette.paper), colour).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(palette.other, palette.paper)).toBeGreaterThanOrEqual(3);
    palette.heat.forEach((c, i) => expect(contrast(c, palette.heatText[i]!), c).toBeGreaterThanOrEqual(4.5));
    palette.below.forEach((c, i) => expect(contrast(c, palette.belowText[i]!), c).toBeGreaterThanOrEqual(4.5));
  });

  it("stands on the grounds of the site", () => {
    const css = readFileSync("src/outputs/site/assets/style/1-ground.css", "utf8");
    for (const name of ["paper", "ink", "soft", "line"] as const) expect(css).toContain(`--${name}: ${palette[name]};`);
  });
});

it("every colour that a drawing names is in the style sheet, for light and dark", () => {
  const named = DRAWING_STYLE.matchAll(/var\(--([a-z]+-\d)\)/g);
  for (const [, name = ""] of named) expect(paletteCss().split(`--${name}:`)).toHaveLength(4);
});
