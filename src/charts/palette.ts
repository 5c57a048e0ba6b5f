/** A ground and the colours that stand on it. */
export interface Palette {
  readonly paper: string;
  readonly sheet: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  /** Series in their order; each is also the colour of its name, so it reads as text. */
  readonly series: readonly string[];
  /** What stands back where something is highlighted. */
  readonly other: string;
  /** Areas of a map whose value is unknown. */
  readonly noValue: string;
  /** Classes of values from low to high; the text on each. */
  readonly heat: readonly string[];
  readonly heatText: readonly string[];
  /** Classes below zero, from the one next to zero outwards; the text on each. */
  readonly below: readonly string[];
  readonly belowText: readonly string[];
}

/**
 * The colours of figures. A test holds them to it: series are told apart by readers without red, green or blue cones, and each
 * is read as text on its ground.
 */
export const LIGHT: Palette = {
  paper: "#fefdfa",
  sheet: "#f5f2ea",
  ink: "#1b2024",
  soft: "#555c63",
  line: "#dcd8cd",
  series: ["#0075cf", "#be5608", "#0b7252", "#985287", "#61410c", "#2a396c"],
  other: "#8d9196",
  noValue: "#a9a59b",
  heat: ["#e2edf4", "#b3d2e6", "#74aed2", "#2d79ad", "#10476f"],
  heatText: ["#1f2326", "#1f2326", "#1f2326", "#ffffff", "#ffffff"],
  below: ["#fbe3d0", "#f0aa72", "#a34a06"],
  belowText: ["#1f2326", "#1f2326", "#ffffff"],
};

export const DARK: Palette = {
  paper: "#13171a",
  sheet: "#1c2226",
  ink: "#e8e4db",
  soft: "#a9afb3",
  line: "#363d42",
  series: ["#38b7ff", "#ea7531", "#00a378", "#d78fad", "#ebc844", "#c2cce7"],
  other: "#7d8388",
  noValue: "#5c6166",
  heat: ["#1f3341", "#24506d", "#2f78a3", "#64add8", "#b5dcf3"],
  heatText: ["#f4f1ea", "#f4f1ea", "#ffffff", "#101315", "#101315"],
  below: ["#42291a", "#94511d", "#f0a35f"],
  belowText: ["#f4f1ea", "#ffffff", "#101315"],
};

function numbered(name: string, colours: readonly string[]): [string, string][] {
  return colours.map((colour, i) => [`${name}-${(i + 1).toString()}`, colour]);
}

/** The custom properties by which drawings name a palette's colours: name without hyphens → colour. */
function properties(palette: Palette): ReadonlyMap<string, string> {
  return new Map([
    ...numbered("series", palette.series),
    ["series-other", palette.other],
    ["no-value", palette.noValue],
    ["map-member", palette.line],
    ...numbered("heat", palette.heat),
    ...numbered("heat-text", palette.heatText),
    ...numbered("below", palette.below),
    ...numbered("below-text", palette.belowText),
  ]);
}

function block(palette: Palette, indent: string): string {
  return [...properties(palette)].map(([name, colour]) => `${indent}--${name}: ${colour};\n`).join("");
}

/** The palettes as a style sheet: light, and dark where the reader's system is or the reader chose so. */
export function paletteCss(): string {
  return [
    `:root {\n${block(LIGHT, "  ")}}`,
    `@media (prefers-color-scheme: dark) {\n  :root:not([data-shade="light"]) {\n${block(DARK, "    ")}  }\n}`,
    `:root[data-shade="dark"] {\n${block(DARK, "  ")}}\n`,
  ].join("\n\n");
}
