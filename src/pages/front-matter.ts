import { z } from "zod";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { indexLines, placeAt } from "../diagnostics/place.ts";
import { readYaml } from "../project/section.ts";
import { dateSchema, textSchema, validate } from "../project/validate.ts";

const schema = z.strictObject({
  title: textSchema,
  description: textSchema.optional(),
  order: z
    .string()
    .regex(/^\d+(\.\d+)?$/, "a number")
    .optional(),
  date: dateSchema.optional(),
  kind: z.enum(["page", "statement"]).default("page"),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/, "a path of lower-case letters, digits and hyphens")
    .optional(),
  language: z.enum(["en", "fr"]).optional(),
  translates: textSchema.optional(),
});

/** The settings at the head of a page. */
export type FrontMatter = z.infer<typeof schema>;

/** Reads and types a page's front matter; every mistake is reported, null where there is one. */
export function readFrontMatter(path: string, text: string, report: Report): FrontMatter | null {
  const lines = indexLines(path, text);
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!open) {
    report(diagnose("front-matter-missing", placeAt(lines, 0), {}));
    return null;
  }
  const start = open[0].length;
  const close = /^---[ \t]*$/m.exec(text.slice(start));
  if (!close) {
    report(diagnose("front-matter-open", placeAt(lines, 0, 3), {}));
    return null;
  }
  const section = readYaml(path, text.slice(start, start + close.index), report, "", start, text);
  return section && validate(section, schema, report);
}
