import { isDecimalForm, reduce, toDecimal, type Rational } from "../../src/quantities/rational.ts";
import type { Quantity } from "../../src/quantities/quantity.ts";

function number(value: Rational | null, exact = false): string {
  if (value === null) return "…";
  const { n, d } = isDecimalForm(value) ? reduce(value) : value;
  return (isDecimalForm(value) || exact ? toDecimal(value) : null) ?? (d === 1n ? n.toString() : `${n}/${d}`);
}

export function interval({ low, high, lowInclusive, highInclusive }: Quantity["stated"]): string {
  return `${lowInclusive ? "[" : "("}${number(low, true)}, ${number(high, true)}${highInclusive ? "]" : ")"}`;
}

/** The units that follow from the kind are left out. */
const IMPLIED = ["ratio", "points", "multiple"];

/** A quantity in one line: "over 80% = percent 0.8 more-than". */
export function describe(q: Quantity): string {
  const isTime = q.kind === "date" || q.kind === "period";
  const parts = [
    q.kind,
    q.value
      ? number(q.value)
      : isTime
        ? q.period
          ? `${q.period.start ?? "…"}..${q.period.end ?? "…"}`
          : "?"
        : interval(q.stated),
    q.unit !== null && (q.kind === "range" || q.kind === "vague" || !IMPLIED.includes(q.unit)) ? q.unit : "",
    q.per === null ? "" : `per ${q.per}`,
    q.modifier ?? "",
    q.direction ?? "",
    q.noun === null ? "" : `(${q.noun})`,
  ];
  return `${q.quote} = ${parts.filter((part) => part !== "").join(" ")}`;
}
