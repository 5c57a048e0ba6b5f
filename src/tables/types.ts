import { parsePeriod } from "../quantities/period.ts";
import type { ColumnType } from "./spec.ts";

/** A column of the engine: its SQL type, and how values are appended. */
export interface SqlType {
  readonly kind: "varchar" | "bigint" | "integer" | "date" | "boolean" | "decimal" | "double";
  /** Decimal places, for "decimal". */
  readonly scale: number;
}

const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const NAMES: Readonly<Record<ColumnType, string>> = {
  text: "text",
  integer: "whole number",
  decimal: "number",
  year: "year",
  date: "date (YYYY-MM-DD)",
  period: "period (2024, 2024-03, 2024-q1, 2012/13)",
  boolean: "true or false",
};

/** The type in words, for a message. */
export function typeName(type: ColumnType): string {
  return NAMES[type];
}

/** Whether a written value fits a type. */
export function fitsType(value: string, type: ColumnType): boolean {
  switch (type) {
    case "text":
      return true;
    case "integer":
      return INTEGER.test(value);
    case "decimal":
      return DECIMAL.test(value) && Number.isFinite(Number(value));
    case "year":
      return /^\d{4}$/.test(value);
    case "date":
      return parsePeriod(value)?.granularity === "day";
    case "period":
      return parsePeriod(value) !== null;
    case "boolean":
      return value === "true" || value === "false";
  }
}

/** A column whose name has one of these words holds years where all its values could be. */
const YEARS = /(?<!\p{L})(?:year|wave)(?!\p{L})/iu;

/** The narrowest type that all values fit; empty ones do not count. Years need a column of that name; codes with a leading zero are text. */
export function inferType(column: string, values: Iterable<string>): ColumnType {
  let candidates: ColumnType[] = [
    YEARS.test(column) ? "year" : "integer",
    "integer",
    "decimal",
    "date",
    "period",
    "boolean",
  ];
  let any = false;
  for (const value of values) {
    if (value === "") continue;
    any = true;
    if (/^[+-]?0\d/.test(value)) return "text";
    candidates = candidates.filter((type) => fitsType(value, type));
    if (candidates.length === 0) return "text";
  }
  return any ? (candidates[0] ?? "text") : "text";
}

/** Decimal places and integer digits of a written number, its exponent applied. */
function digitsOf(value: string): { integer: number; scale: number } {
  if (/^[1-9]\d*$/.test(value)) return { integer: value.length, scale: 0 };
  const [mantissa = "", exponent = "0"] = value.replace(/^[+-]/, "").split(/[eE]/);
  const [whole = "", fraction = ""] = mantissa.split(".");
  const shift = Number(exponent);
  return { integer: Math.max(whole.replace(/^0+/, "").length + shift, 1), scale: Math.max(fraction.length - shift, 0) };
}

/** The engine's type for a column; numbers take the width that keeps every value as written, or fall to doubles where 38 digits are not enough. */
export function sqlType(type: ColumnType, values: Iterable<string>): SqlType {
  switch (type) {
    case "text":
    case "period":
      return { kind: "varchar", scale: 0 };
    case "year":
      return { kind: "integer", scale: 0 };
    case "date":
      return { kind: "date", scale: 0 };
    case "boolean":
      return { kind: "boolean", scale: 0 };
    case "integer":
    case "decimal": {
      let integer = 1;
      let scale = 0;
      for (const value of values) {
        if (value === "") continue;
        const digits = digitsOf(value);
        integer = Math.max(integer, digits.integer);
        scale = Math.max(scale, digits.scale);
      }
      if (type === "integer" && integer <= 18) return { kind: "bigint", scale: 0 };
      return integer + scale > 38 ? { kind: "double", scale: 0 } : { kind: "decimal", scale };
    }
  }
}
