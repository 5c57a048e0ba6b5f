import { z } from "zod";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { quoted } from "../diagnostics/quoted.ts";
import { parsePeriod } from "../quantities/period.ts";
import type { Section } from "./section.ts";

/** A name that can stand in an address. */
export const slugSchema = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}-]*$/u, "a name of lower-case letters, digits and hyphens");
export const dateSchema = z
  .string()
  .refine((text) => parsePeriod(text)?.granularity === "day", "a date that there is (YYYY-MM-DD)");
export const decimalSchema = z.string().regex(/^-?\d*\.?\d+(e-?\d{1,3})?$/i, "a decimal number");
export const textSchema = z.string().min(1, "a text");

function describe(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  return typeof value === "string" ? `"${quoted(value)}"` : JSON.stringify(value);
}

const NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  boolean: "true or false",
};

type Issue = z.core.$ZodIssue;

/** Whether an issue says that a value has another shape altogether than this branch of a union takes. */
function isShape({ code, path }: Issue): boolean {
  return path.length === 0 && (code === "invalid_type" || code === "invalid_value");
}

/** One issue of zod, in words: what is expected there. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return NAMES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(", ");
    case "invalid_union":
      if (issue.message !== "Invalid input") return issue.message;
      return [...new Set(issue.errors.flatMap((branch) => branch.filter(isShape).map(expectation)))].join(" or ");
    default:
      return issue.message;
  }
}

/** The values that an issue says are allowed, where they are listed. */
function valuesOf(issue: Issue): string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  return issue.code === "invalid_union" ? issue.errors.flat().flatMap(valuesOf) : [];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (v, key) => (v !== null && typeof v === "object" ? (v as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

const unwrap = (s: unknown): unknown =>
  s instanceof z.ZodOptional || s instanceof z.ZodDefault ? unwrap(s.unwrap()) : s;

function shapesOf(schema: unknown): z.ZodObject[] {
  const at = unwrap(schema);
  if (at instanceof z.ZodUnion) return at.options.flatMap(shapesOf);
  return at instanceof z.ZodObject ? [at] : [];
}

/** The keys that a strict object takes at a path of the schema (of a union: those of all its branches); for the hint of an unknown one. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at = unwrap(schema);
  for (const part of path) {
    if (at instanceof z.ZodRecord) at = unwrap(at.valueType);
    else if (at instanceof z.ZodArray) at = unwrap(at.element);
    else
      at = unwrap(
        shapesOf(at)
          .map((s): unknown => s.shape[String(part)])
          .find((s) => s !== undefined),
      );
  }
  return [...new Set(shapesOf(at).flatMap((shape) => Object.keys(shape.shape)))];
}

function isEmpty(value: unknown): boolean {
  return value !== null && typeof value === "object" && Object.keys(value).length === 0;
}

/** The issues that say best what is wrong where several forms are allowed: those of the form that was meant; none where no form was. */
function meant({ errors }: Issue & { code: "invalid_union" }): readonly Issue[] {
  const near = errors.filter((branch) => !branch.some(isShape));
  const strange = (branch: readonly Issue[]): string[] =>
    branch.flatMap((i) => (i.code === "unrecognized_keys" ? i.keys : []));
  const [first, ...others] = near.map(strange);
  const nowhere = (first ?? []).filter((key) => others.every((keys) => keys.includes(key)));
  if (nowhere.length > 0) return [{ code: "unrecognized_keys", keys: nowhere, path: [], message: "" }];
  return [...near].sort((a, b) => strange(a).length - strange(b).length || a.length - b.length)[0] ?? [];
}

/** The paths of the keys that misspelt ones were meant to be: that these are missing is no mistake of its own. */
function meantKeys(issue: Issue, schema: z.ZodType): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  const known = keysAt(schema, issue.path);
  return issue.keys.flatMap((key) => {
    const near = nearest(key, known);
    return near === null ? [] : [[...issue.path, near].join(".")];
  });
}

/** Holds a section against a schema: unknown becomes typed here, once. Every mistake is reported with its place; null where there is one. */
export function validate<T>(section: Section, schema: z.ZodType<T>, report: Report): T | null {
  const fail = (issue: Issue, above: readonly PropertyKey[]): void => {
    const path = [...above, ...issue.path].map((p) => (typeof p === "number" ? p : String(p)));
    const within = [section.name, ...path].filter((p) => p !== "").join(".");
    if (issue.code === "invalid_union" && !isEmpty(valueAt(section.value, path)) && meant(issue).length > 0) {
      for (const inner of meant(issue)) fail(inner, path);
    } else if (issue.code === "unrecognized_keys") {
      const known = keysAt(schema, path);
      for (const name of issue.keys) {
        const place = section.placeOf([...path, name], true);
        report(diagnose("unknown-setting", place, { name, known, within: within || section.file }));
      }
    } else if (issue.code === "invalid_key") {
      const expected = issue.issues.map(expectation).join(", ");
      report(diagnose("bad-slug", section.placeOf(path, true), { slug: String(path.at(-1)), expected }));
    } else {
      const found = describe(valueAt(section.value, path));
      const known = valuesOf(issue);
      const expected = expectation(issue);
      report(diagnose("bad-setting", section.placeOf(path), { name: within || section.file, found, expected, known }));
    }
  };
  const result = schema.safeParse(section.value ?? {});
  if (result.success) return result.data;
  const { issues } = result.error;
  const misspelt = new Set(issues.flatMap((issue) => meantKeys(issue, schema)));
  for (const issue of issues) if (!misspelt.has(issue.path.join("."))) fail(issue, []);
  return null;
}
