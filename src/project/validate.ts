import { z } from "zod";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Section } from "./section.ts";

/** A name that can stand in an address. */
export const slugSchema = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}-]*$/u, "a name of lower-case letters, digits and hyphens");
export const dateSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "a date (YYYY-MM-DD)");
export const decimalSchema = z.string().regex(/^-?\d*\.?\d+(e-?\d{1,3})?$/i, "a decimal number");
export const textSchema = z.string().min(1, "a text");

function describe(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : JSON.stringify(value);
}

const NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  boolean: "true or false",
};

/** One issue of zod, in words: what is expected there. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return NAMES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(", ");
    case "invalid_union": {
      const options = issue.errors.flatMap((errors) => errors.filter((e) => e.path.length === 0).map(expectation));
      return [...new Set(options)].join(" or ") || "another form";
    }
    default:
      return issue.message;
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (v, key) => (v !== null && typeof v === "object" ? (v as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

/** The keys that a strict object schema takes, at a path of the schema; for the hint of an unknown one. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const open = (s: unknown): unknown =>
    s instanceof z.ZodOptional || s instanceof z.ZodDefault ? open(s.unwrap()) : s;
  let at = open(schema);
  for (const part of path) {
    if (at instanceof z.ZodObject) at = open((at.shape as Record<string, unknown>)[String(part)]);
    else if (at instanceof z.ZodRecord) at = open(at.valueType);
    else if (at instanceof z.ZodArray) at = open(at.element);
    else if (at instanceof z.ZodUnion) at = at.options.map(open).find((o) => o instanceof z.ZodObject);
    else return [];
  }
  if (at instanceof z.ZodUnion) at = at.options.map(open).find((o) => o instanceof z.ZodObject);
  return at instanceof z.ZodObject ? Object.keys(at.shape as object) : [];
}

/** Holds a section against a schema: unknown becomes typed here, once. Every mistake is reported with its place; null where there is one. */
export function validate<T>(section: Section, schema: z.ZodType<T>, report: Report): T | null {
  const result = schema.safeParse(section.value ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map((p) => (typeof p === "number" ? p : String(p)));
    const within = [section.name, ...path].filter((p) => p !== "").join(".");
    if (issue.code === "unrecognized_keys") {
      for (const name of issue.keys) {
        const known = keysAt(schema, issue.path);
        report(
          diagnose("unknown-setting", section.placeOf([...path, name], true), {
            name,
            known,
            within: within || section.file,
          }),
        );
      }
      continue;
    }
    const found = describe(valueAt(section.value, issue.path));
    report(
      diagnose("bad-setting", section.placeOf(path), {
        name: within || section.file,
        found,
        expected: expectation(issue),
      }),
    );
  }
  return null;
}
