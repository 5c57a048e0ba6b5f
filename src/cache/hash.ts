import { createHash } from "node:crypto";

/**
 * A value as one text that no other value has: maps and lists in their order, objects by the names of their properties. Functions
 * say nothing about a value and are left out.
 */
function written(value: unknown): string {
  if (typeof value === "bigint") return `${value.toString()}n`;
  if (typeof value === "function") return "";
  if (value === undefined) return "undefined";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
  if (value instanceof Map) return `map${written([...(value as Map<unknown, unknown>)])}`;
  if (value instanceof Set) return `set${written([...(value as Set<unknown>)])}`;
  const properties = Object.entries(value).filter(([, inner]) => typeof inner !== "function");
  const sorted = properties.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${sorted.map(([name, inner]) => `${JSON.stringify(name)}:${written(inner)}`).join(",")}}`;
}

/** The SHA-256 of any record, in hexadecimal: the same for records that say the same. */
export function hashOf(value: unknown): string {
  return createHash("sha256").update(written(value)).digest("hex");
}
