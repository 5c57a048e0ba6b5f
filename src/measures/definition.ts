import type { Rational } from "../quantities/rational.ts";

/** How a measure's value comes from rows: SQL aggregates. */
export interface Definition {
  readonly table: string;
  /** The value, or the numerator where there is a denominator. */
  readonly numerator: string;
  readonly denominator: string | null;
  readonly where: string | null;
  readonly scale: Rational | null;
  /** The table does not list all there is: what is added up is a lower bound. */
  readonly partial: boolean;
  /** A register of rows in force on a day: the dimension of days, and the columns between which a row is in force. */
  readonly inForce: { readonly as: string; readonly from: string; readonly until: string | null } | null;
}

/** Whether an aggregate counts rows: where there is none, it is 0. */
export function countsRows({ numerator, denominator }: Definition): boolean {
  return denominator === null && /^\s*count\s*\(/i.test(numerator);
}
