import { barBox } from "./bars.ts";
import { columnNames, fewPeriods } from "./column.ts";
import type { Draw } from "./drawing.ts";
import { frameOf, type Frame } from "./frame.ts";
import { keyMarks } from "./key.ts";
import { rowName } from "./labels.ts";
import { textWidth, wrap, type Look } from "./look.ts";
import { referenceMarks, referenceRoom, referenceValues, uprightReferences } from "./reference.ts";
import type { Piece } from "./sheet.ts";
import { seriesKey, stackExtent, stacksOf, type Stack } from "./stacks.ts";

/** The parts of a level stack, each with its value where it has room. */
function levelParts({ segments }: Stack, middle: number, half: number, frame: Frame, look: Look): Piece[] {
  const ends = segments.map((s) => s.to);
  const [lowest, highest] = [Math.min(...ends), Math.max(...ends)];
  return segments.flatMap(({ from, to, text, colour, soft }): Piece[] => {
    const [x1, x2] = [frame.x(from), frame.x(to)];
    const room = textWidth(text, look) + 4;
    const fits = Math.abs(x2 - x1) > room;
    const back = to < from;
    const beside = to === (back ? lowest : highest) && (back ? x2 - room > frame.left : x2 + room < frame.right);
    const outside: Piece = {
      shape: "text",
      x: x2 + (back ? -5 : 5),
      y: middle,
      text,
      anchor: back ? "end" : "start",
      className: "amount",
    };
    return [
      barBox({ x1, x2, y1: middle - half, y2: middle + half }, colour, soft),
      { shape: "rule", x1: x2, x2, y1: middle - half, y2: middle + half, className: "seam" },
      ...(fits
        ? [
            {
              shape: "text",
              x: (x1 + x2) / 2,
              y: middle,
              text,
              className: soft ? "inside on-soft" : "inside",
            } as const,
          ]
        : beside
          ? [outside]
          : []),
    ];
  });
}

/** Level stacks, one below the other; what is opposed goes to the left of a common line. */
const drawLevel: Draw = (shown, look) => {
  const { spec, strands } = shown;
  const stacks = stacksOf(shown);
  const most = look.name === "wide" ? 190 : 110;
  const names = stacks.map((s) => wrap(s.label, most, look));
  const left = Math.max(...names.flat().map((n) => textWidth(n, look)), 0) + 10;
  const totals = Math.max(...stacks.map((s) => (s.total === "" ? 0 : textWidth(s.total, look) + 8)));
  // What goes to the left is named first.
  const named = seriesKey(shown).map((k, j) => ({ ...k, back: spec.opposed.includes(strands[j]?.item ?? "") }));
  const key = keyMarks([...named.filter((k) => k.back), ...named.filter((k) => !k.back)], left, look);
  const top = key.height + referenceRoom(shown.references, look);
  let at = top;
  const middles = names.map((lines) => {
    const height = look.font * Math.max(1.9, 1.15 * lines.length + 0.5);
    at += height;
    return at - height / 2;
  });
  const extent = stackExtent(stacks, referenceValues(shown.references));
  const frame = frameOf({ left, top, right: look.width - 4 - totals, bottom: at }, extent, [0, 1]);
  const half = look.font * 0.74;
  const rows = stacks.flatMap((stack, i): Piece[] => {
    const middle = middles[i] ?? 0;
    const end = Math.max(0, ...stack.segments.map((s) => s.to));
    return [
      ...levelParts(stack, middle, half, frame, look),
      ...rowName(names[i] ?? [], left - 7, middle, stack.strong, look),
      ...(stack.segments.length === 0 ? [missingMark(stack, frame.x(0) + 6, middle)] : []),
      ...(stack.total === ""
        ? []
        : [
            {
              shape: "text",
              x: frame.x(end) + 6,
              y: middle,
              text: stack.total,
              anchor: "start",
              className: stack.strong ? "amount strong" : "amount",
            } as const,
          ]),
    ];
  });
  const references = uprightReferences(shown.references, frame, key.height, look);
  const base: Piece = { shape: "rule", x1: frame.x(0), x2: frame.x(0), y1: top, y2: at, className: "base" };
  return { height: at + 6, pieces: [...key.pieces, ...rows, base, ...references] };
};

function missingMark({ missing }: Stack, x: number, y: number): Piece {
  return { shape: "text", x, y, text: `– ${missing}`, anchor: "start", className: "amount" };
}

/** Upright stacks over a few periods. */
const drawUpright: Draw = (shown, look) => {
  const stacks = stacksOf(shown);
  const key = keyMarks(seriesKey(shown), 0, look);
  // As wide as the values need, to be written on the parts.
  const words = Math.max(0, ...stacks.flatMap((s) => s.segments.map((p) => textWidth(p.text, look))));
  const width = Math.min(look.width, stacks.length * Math.max(look.name === "wide" ? 100 : 80, words / 0.72 + 8));
  const lines = Math.max(...stacks.map((s) => s.label.split(" ").length));
  const height = look.height + key.height;
  const extent = stackExtent(stacks, referenceValues(shown.references));
  const box = {
    left: 2,
    top: key.height + look.font * 1.6,
    right: width - 2,
    bottom: height - look.font * (0.8 + 1.2 * lines),
  };
  const frame = frameOf(box, [-0.5, stacks.length - 0.5], extent);
  const half = (frame.x(1) - frame.x(0)) * 0.36;
  const columns = stacks.flatMap((stack, at): Piece[] => {
    const [x1, x2] = [frame.x(at) - half, frame.x(at) + half];
    const parts = stack.segments.flatMap(({ from, to, text, colour, soft }): Piece[] => {
      const [y1, y2] = [frame.y(from), frame.y(to)];
      const fits = Math.abs(y1 - y2) > look.font * 1.1 && x2 - x1 > textWidth(text, look);
      const words: Piece = {
        shape: "text",
        x: frame.x(at),
        y: (y1 + y2) / 2,
        text,
        className: soft ? "inside on-soft" : "inside",
      };
      return [
        barBox({ x1, x2, y1, y2 }, colour, soft),
        { shape: "rule", x1, x2, y1: y2, y2, className: "seam" },
        ...(fits ? [words] : []),
      ];
    });
    const top = frame.y(Math.max(0, ...stack.segments.map((s) => s.to)));
    const total = { shape: "text", x: frame.x(at), y: top - look.font * 0.75, text: stack.total, className: "amount" };
    return [...parts, ...(stack.total === "" ? [] : [total as Piece])];
  });
  const base: Piece = { shape: "rule", x1: 2, x2: box.right, y1: frame.y(0), y2: frame.y(0), className: "base" };
  const names = stacks.map((s) => s.label);
  const pieces = [
    ...key.pieces,
    ...columns,
    base,
    ...referenceMarks(shown.references, frame, look).pieces,
    ...columnNames(names, frame.x, box.bottom, look),
  ];
  return { height, pieces };
};

/** Bars of parts on top of each other, or opposed to each other; upright over a few periods. */
export const drawStacks: Draw = (shown, look) => {
  const upright = shown.spec.arrange === "stacked" && fewPeriods(shown.grid, 12) && shown.spec.sort === null;
  return (upright ? drawUpright : drawLevel)(shown, look);
};
