import { createHash } from "node:crypto";
import { hasFilter, withFilter } from "../addresses/edit-address.ts";
import type { Plan } from "../addresses/plan.ts";

/** No part of a path is longer, so that the whole fits every file system and a path shown in a message stays readable. */
const LONGEST = 120;

/**
 * One part of a path: `/` (of a financial year) as `+`; a part that is too long is cut and told apart by a hash; one that ends
 * in a point (an open range) gets a `~`, since Windows drops points at the end.
 */
function part(text: string): string {
  const plain = text.replaceAll("/", "+");
  if (plain.length <= LONGEST) return plain.endsWith(".") ? `${plain}~` : plain;
  return `${plain.slice(0, LONGEST - 13)}~${createHash("sha256").update(plain).digest("hex").slice(0, 12)}`;
}

/**
 * The folder of a value's evidence page, from the canonical address, which it reads like: the steps are folders, and the
 * filters are the last one. Two addresses never share a folder: a part with `=` before any `;` is filters, and slugs have
 * none of `+ ~`.
 */
export function evidencePath(address: string): string {
  const query = address.indexOf("?");
  const path = query < 0 ? address : address.slice(0, query);
  const parts = [...path.split("/"), ...(query < 0 ? [] : [address.slice(query + 1)])];
  return `evidence/${parts.map(part).join("/")}`;
}

/**
 * The address by which a value is known in a report as of `asOf`: where it was asked for another `day` and its address does
 * not say so, the day is added, since it is another value.
 */
export function datedAddress(address: string, day: string, asOf: string): string {
  return day === asOf || hasFilter(address, "as-of") ? address : withFilter(address, "as-of", day);
}

/** The address by which a plan's value is known in a report as of `asOf`. */
export function addressOn(plan: Plan, asOf: string): string {
  return datedAddress(plan.address, plan.asOf, asOf);
}
