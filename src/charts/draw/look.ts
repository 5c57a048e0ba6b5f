/** The two widths at which each chart is drawn: for a column of text, and for a phone. */
export interface Look {
  readonly name: "wide" | "narrow";
  readonly width: number;
  readonly font: number;
  /** The height of a chart with a vertical axis of values. */
  readonly height: number;
}

export const wide: Look = { name: "wide", width: 620, font: 14, height: 330 };
export const narrow: Look = { name: "narrow", width: 350, font: 13.5, height: 290 };

/** About how wide a text is, in pixels, rather too wide: charts are drawn where no fonts can be measured. */
export function textWidth(text: string, { font }: Look): number {
  return text.length * font * 0.6;
}

/** How much wider a strong text is. */
export const BOLD = 1.12;

/** Breaks a text into lines of at most `most` pixels, at spaces. */
export function wrap(text: string, most: number, look: Look): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, look) <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** What stands back where something is highlighted. */
export const REST = "var(--series-other)";

/** The colour of a series by its place: highlighted ones first; the others are grey where any is highlighted. */
export function colourOf(index: number, highlighted: readonly boolean[]): string {
  if (highlighted.every((h) => !h)) return `var(--series-${((index % 6) + 1).toString()})`;
  if (highlighted[index] !== true) return REST;
  const place = highlighted.slice(0, index).filter((h) => h).length;
  return `var(--series-${((place % 6) + 1).toString()})`;
}

/** The colour of a series' name: as its line, but grey text is darker than a grey line, to be read. */
export function textColour(colour: string): string {
  return colour === REST ? "var(--soft)" : colour;
}
