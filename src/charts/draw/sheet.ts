import type { Look } from "./look.ts";
import { svgText, type Pen } from "./svg.ts";

/** What a drawing is made of, each with its class in the style sheet; all places are pixels from the top left. */
export type Piece = TextPiece | BoxPiece | RulePiece | DotPiece | PathPiece | BandPiece | RegionPiece;

interface Styled {
  readonly className: string;
  readonly fill?: string;
  readonly stroke?: string;
}

export interface TextPiece extends Styled {
  readonly shape: "text";
  readonly x: number;
  /** The middle of its letters. */
  readonly y: number;
  readonly text: string;
  readonly anchor?: "start" | "middle" | "end";
}

export interface BoxPiece extends Styled {
  readonly shape: "box";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface RulePiece extends Styled {
  readonly shape: "rule";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface DotPiece extends Styled {
  readonly shape: "dot";
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A line through points; null lifts the pen. */
export interface PathPiece extends Styled {
  readonly shape: "path";
  readonly points: readonly (readonly [number, number] | null)[];
}

/** A surface between two heights along the axis; null ends it. */
export interface BandPiece extends Styled {
  readonly shape: "band";
  readonly points: readonly { readonly x: number; readonly low: number; readonly high: number }[];
}

/** A surface with outlines, those of holes turned the other way. */
export interface RegionPiece extends Styled {
  readonly shape: "region";
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

/** Pieces that follow each other and look the same are one mark. */
function alike(a: Piece, b: Piece): boolean {
  if (a.shape !== b.shape || a.className !== b.className || a.fill !== b.fill || a.stroke !== b.stroke) return false;
  if (a.shape === "text" && b.shape === "text") return a.anchor === b.anchor;
  if (a.shape === "dot" && b.shape === "dot") return a.r === b.r;
  return a.shape !== "path" && a.shape !== "band";
}

function groups(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.[0] && alike(last[0], piece)) last.push(piece);
    else found.push([piece]);
  }
  return found;
}

/** A ring ends where it begins: a path leaves its last point out. */
function closed<T>(ring: readonly T[]): T[] {
  return [...ring, ...ring.slice(0, 1)];
}

function markOf({ plot: P }: Pen, group: readonly Piece[]): unknown {
  const [first] = group;
  if (!first) return null;
  const { className, fill, stroke } = first;
  const look = { className, ...(fill === undefined ? {} : { fill }), ...(stroke === undefined ? {} : { stroke }) };
  switch (first.shape) {
    case "text":
      return P.text(group, { x: "x", y: "y", text: "text", textAnchor: first.anchor ?? "middle", ...look });
    case "box":
      return P.rect(group, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", ...look });
    case "rule":
      return P.link(group, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", ...look });
    case "dot":
      return P.dot(group, { x: "x", y: "y", r: first.r, ...look });
    case "path":
      return P.line(first.points, {
        x: (p: readonly [number, number] | null) => p?.[0] ?? NaN,
        y: (p: readonly [number, number] | null) => p?.[1] ?? NaN,
        ...look,
      });
    case "region":
      return P.geo(
        group.map(
          (piece) =>
            ({ type: "Polygon", coordinates: piece.shape === "region" ? piece.rings.map(closed) : [] }) as never,
        ),
        look,
      );
    case "band":
      return P.areaY(first.points, { x: "x", y1: "low", y2: "high", ...look });
  }
}

/** A sheet of the look's width and some height, with its pieces from back to front, as SVG. */
export function drawSheet(pen: Pen, number: number, look: Look, height: number, pieces: readonly Piece[]): string {
  const drawn = pen.draw({
    width: look.width,
    height,
    margin: 0,
    style: { fontSize: `${look.font.toString()}px` },
    x: { domain: [0, look.width], range: [0, look.width], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks: groups(pieces).map((group) => markOf(pen, group)),
  });
  return svgText(drawn, number, look.name);
}
