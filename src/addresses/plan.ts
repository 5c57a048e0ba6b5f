import type { Rational } from "../quantities/rational.ts";
import type { Unit } from "../quantities/unit.ts";
import type { Measure } from "./catalogue.ts";
import type { Operator } from "./operators/operator.ts";

/** What a filter picks: a member (or period), a group, or all days in a span. A group `on` a day has the members of that day; else those of each period's end. */
export type Pick =
  | { readonly kind: "member"; readonly slug: string }
  | { readonly kind: "group"; readonly slug: string; readonly on: string | null }
  | { readonly kind: "span"; readonly from: string | null; readonly to: string | null };

/** What each dimension is held to; a dimension that is not there is summed over. */
export type Coordinates = ReadonlyMap<string, readonly Pick[]>;

export interface PlannedStep {
  readonly operator: Operator;
  readonly options: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, Rational>;
  /** The dimension that the operator works along; null where it has no axis. */
  readonly axis: string | null;
  /** The item that the peer option names. */
  readonly peerItem: Pick | null;
  /** The measure that the peer option names, with its own steps. */
  readonly peerChain: Chain | null;
  /** The group that `among` names. */
  readonly among: Pick | null;
}

/** A measure of the data and the steps applied to it. */
export interface Chain {
  readonly base: Measure;
  readonly steps: readonly PlannedStep[];
  /** What the filters hold its dimensions to. */
  readonly coordinates: Coordinates;
  /** The unit after all steps. */
  readonly unit: Unit;
}

/** An address with every name looked up: what is to be computed. */
export interface Plan {
  /** The canonical address. */
  readonly address: string;
  /** The measure that the address names (its base where it is a named address). */
  readonly measure: Measure;
  readonly chain: Chain;
  readonly coordinates: Coordinates;
  readonly asOf: string;
  readonly composition: "period" | "fixed";
  readonly unit: Unit;
}

/** One cell to be had from the data. */
export interface CellRequest {
  /** Its name: the same for the same cell, from whichever address it is asked. */
  readonly key: string;
  readonly measure: string;
  readonly asOf: string;
  readonly coordinates: Coordinates;
}

/** One pick in the name of a cell. */
export function pickText(pick: Pick): string {
  switch (pick.kind) {
    case "member":
      return pick.slug;
    case "group":
      return pick.on === null ? pick.slug : `${pick.slug}@${pick.on}`;
    case "span":
      return `${pick.from ?? ""}..${pick.to ?? ""}`;
  }
}

/** Several picks in the name of a cell, in one order. */
export function picksText(picks: readonly Pick[]): string {
  const [first] = picks;
  return first && picks.length === 1 ? pickText(first) : picks.map(pickText).sort().join(",");
}

/** Coordinates in the name of a cell: the same for the same place, in whichever order its dimensions are. */
export function coordinatesText(coordinates: Coordinates): string {
  const parts: string[] = [];
  for (const [dimension, picks] of coordinates) parts.push(`${dimension}=${picksText(picks)}`);
  return parts.sort().join("&");
}

/** The request for a measure's cell at some coordinates, with its name. */
export function cellRequest(measure: string, coordinates: Coordinates, asOf: string): CellRequest {
  const text = coordinatesText(coordinates);
  return { key: `${measure}?${text}${text === "" ? "" : "&"}as-of=${asOf}`, measure, asOf, coordinates };
}

/** The canonical address of a plan by the measure of the data: a name for an address is written out. */
export function addressOf({ chain, coordinates, composition }: Plan): string {
  const steps = chain.steps.map(
    (s) =>
      `/${s.operator.name}${[...s.options]
        .map(([name, value]) => `;${name}=${value}`)
        .sort()
        .join("")}`,
  );
  const plainText = (pick: Pick): string => (pick.kind === "group" ? pick.slug : pickText(pick));
  const filters = [...coordinates].map(([dimension, picks]) => `${dimension}=${picks.map(plainText).sort().join(",")}`);
  if (composition === "fixed") filters.push("composition=fixed");
  return `${chain.base.slug}${steps.join("")}${filters.length > 0 ? `?${filters.sort().join("&")}` : ""}`;
}
