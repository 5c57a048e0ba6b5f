/** The unit of a measure or a value. Ratios are shown as percent, differences of ratios in percentage points. */
export type Unit =
  | { readonly kind: "ratio" }
  | { readonly kind: "points" }
  | { readonly kind: "money"; readonly currency: string; readonly basis: string | null }
  | { readonly kind: "count"; readonly noun: string | null }
  | { readonly kind: "number"; readonly noun: string | null }
  | { readonly kind: "multiple" }
  | { readonly kind: "rank" }
  | { readonly kind: "streak" }
  | { readonly kind: "date" }
  | { readonly kind: "period" }
  | { readonly kind: "members"; readonly dimension: string }
  | { readonly kind: "per"; readonly of: Unit; readonly per: Unit };

/** The unit in one word, as the JSON contract has it: "ratio", "points", "USD", "count", "USD per count", … */
export function unitName(unit: Unit): string {
  switch (unit.kind) {
    case "money":
      return unit.currency;
    case "per":
      return `${unitName(unit.of)} per ${unitName(unit.per)}`;
    default:
      return unit.kind;
  }
}

/** Whether two units are the same, price basis and noun left aside: what may be added or compared. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return unitName(a) === unitName(b);
}
