import type { Shown } from "../shown.ts";
import type { Look } from "./look.ts";
import type { Piece } from "./sheet.ts";

/** A chart laid out: how tall it is, and its pieces from back to front. */
export interface Layout {
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** Lays a chart out in one width. */
export type Draw = (shown: Shown, look: Look) => Layout;
