import { sharedPlaces, valueText } from "../places.ts";
import { unitOf, valuesOf } from "../shown.ts";
import { classesOf } from "../classes.ts";
import type { Draw } from "./drawing.ts";
import { keyMarks } from "./key.ts";
import { rowName, shortLabel } from "./labels.ts";
import { namedItems } from "./axis.ts";
import { textWidth, wrap } from "./look.ts";
import type { Piece } from "./sheet.ts";

/** The sign of a unit that is said once above a heat table: "4.12" for "4.12%". */
function bare(text: string): string {
  return text.replace(/[%\u00a0\u202f ]+$/u, "");
}

/** A heat table: a row for each series, a column for each item, coloured by classes, the value in each where it has room. */
export const drawHeat: Draw = (shown, look) => {
  const { grid, spec, strands, language } = shown;
  const unit = unitOf(shown);
  const values = valuesOf(shown);
  const places = sharedPlaces(values, unit);
  const classes = classesOf(values, spec.classes, unit, language);
  const names = strands.map((s) => wrap(s.label, look.name === "wide" ? 170 : 96, look));
  const left = Math.max(...names.flat().map((n) => textWidth(n, look)), 0) + 8;
  const key = keyMarks(
    classes.all.map((c) => ({ label: c.text, colour: c.colour })),
    0,
    look,
  );
  const columns = Math.max(1, grid.items.length);
  const width = (look.width - left) / columns;
  const texts = strands.map((s) =>
    s.cells.map((c) => (c?.value ? bare(valueText(c.value, unit, language, places)) : "–")),
  );
  const written = texts.flat().every((t) => textWidth(t, look) * 0.92 <= width - 2);
  const heads = grid.items.map((item) => shortLabel(item, language));
  const middle = (i: number): number => left + width * (i + 0.5);
  const named = namedItems(
    heads,
    heads.map((_, i) => middle(i)),
    look,
  );
  let at = key.height + look.font * 1.8;
  const headRow = heads.flatMap((text, i): Piece[] =>
    named[i] === true ? [{ shape: "text", x: middle(i), y: at - look.font * 0.8, text, className: "tick" }] : [],
  );
  const rows = strands.flatMap((strand, j): Piece[] => {
    const lines = names[j] ?? [];
    const height = look.font * Math.max(1.75, 1.15 * lines.length + 0.4);
    const [top, centre] = [at, at + height / 2];
    at += height;
    const strong = spec.highlight.includes(strand.item);
    return [
      ...rowName(lines, left - 7, centre, strong, look),
      ...grid.items.flatMap((_, i): Piece[] => {
        const value = strand.cells[i]?.value;
        const text = texts[j]?.[i] ?? "–";
        const found = value ? classes.of(value) : null;
        const word: Piece = {
          shape: "text",
          x: middle(i),
          y: centre,
          text,
          className: strong ? "heat strong" : "heat",
          fill: found?.textColour ?? "var(--soft)",
        };
        if (!found) return [word];
        const [x1, x2] = [left + width * i + 0.75, left + width * (i + 1) - 0.75];
        return [
          { shape: "box", x1, x2, y1: top + 0.75, y2: top + height - 0.75, className: "class", fill: found.colour },
          ...(written ? [word] : []),
        ];
      }),
    ];
  });
  // Marks of a kind together, so that they are few groups.
  const order = (p: Piece): number => (p.shape === "box" ? 0 : 1);
  return { height: at + 4, pieces: [...key.pieces, ...headRow, ...rows.sort((a, b) => order(a) - order(b))] };
};
