import type { Quantity } from "./quantity.ts";

export interface ReadOptions {
  readonly language?: string;
  readonly referenceDate?: string | null;
}

/** Reads every number in a text. */
export function readQuantities(_text: string, _options: ReadOptions = {}): Quantity[] {
  return [];
}
