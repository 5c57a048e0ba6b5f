/** A piece of an address with its place in the address's text. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Option {
  readonly name: Piece;
  readonly value: Piece;
}

export interface Step {
  readonly operator: Piece;
  readonly options: readonly Option[];
}

/** A member, group or period; or a range of ordered members, open where an end is null. */
export type Item =
  | { readonly kind: "one"; readonly name: Piece }
  | { readonly kind: "range"; readonly from: Piece | null; readonly to: Piece | null };

export interface Filter {
  readonly dimension: Piece;
  readonly items: readonly Item[];
}

/** The name of one value, as parsed: nothing in it has been looked up yet. */
export interface Address {
  readonly measure: Piece;
  readonly steps: readonly Step[];
  readonly filters: readonly Filter[];
  readonly asOf: Piece | null;
  readonly composition: Piece | null;
}

/** The two filters that are no dimensions. */
export const RESERVED = ["as-of", "composition"] as const;

/** One item as it stands in an address: `poland`, `2014..2024`, `..2024-03-14`. */
export function itemText(item: Item): string {
  return item.kind === "one" ? item.name.text : `${item.from?.text ?? ""}..${item.to?.text ?? ""}`;
}

/**
 * The canonical form of an address: options sorted in their steps, filters sorted by name, items sorted and named
 * once; the default composition is left out. Two addresses of the same form name the same value.
 */
export function printAddress(address: Address): string {
  const steps = address.steps.map(printStep).join("");
  const filters = address.filters.map((f) => `${f.dimension.text}=${sortedItems(f).join(",")}`);
  if (address.asOf) filters.push(`as-of=${address.asOf.text}`);
  if (address.composition && address.composition.text !== "period")
    filters.push(`composition=${address.composition.text}`);
  return `${address.measure.text}${steps}${filters.length > 0 ? `?${filters.sort().join("&")}` : ""}`;
}

function sortedItems(filter: Filter): string[] {
  return [...new Set(filter.items.map(itemText))].sort();
}

function printStep(step: Step): string {
  const options = step.options.map((o) => `;${o.name.text}=${o.value.text}`).sort();
  return `/${step.operator.text}${options.join("")}`;
}
