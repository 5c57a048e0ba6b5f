import { join, relative } from "node:path";
import { z } from "zod";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { decodeUtf8, realDisk, type Disk } from "./disk.ts";
import { readYaml, type Section } from "./section.ts";
import { dateSchema, textSchema, validate } from "./validate.ts";

/** A Markdown file of the project, unread. */
export interface PageFile {
  /** As messages name it, from the project's folder: "pages/index.md". */
  readonly path: string;
  readonly text: string;
}

/** A project's settings, its sections for the stations that know them, and its pages. */
export interface Project {
  readonly directory: string;
  readonly title: string;
  readonly description: string | null;
  readonly language: string;
  readonly published: string | null;
  /** The day whose knowledge the report shows; null means all that is known. */
  readonly asOf: string | null;
  readonly tables: Section;
  readonly dimensions: Section;
  readonly groups: Section;
  /** One section for each file in `measures/`. */
  readonly measures: readonly Section[];
  readonly pages: readonly PageFile[];
}

const any = z.unknown();
const schema = z.strictObject({
  title: textSchema,
  description: textSchema.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, "a language code as en or fr")
    .default("en"),
  published: dateSchema.optional(),
  "as-of": dateSchema.optional(),
  tables: any,
  dimensions: any.optional(),
  groups: any.optional(),
});

/** Loads what a project's folder says of itself; reports every mistake, null where the project cannot be used. */
export async function loadProject(directory: string, report: Report, disk: Disk = realDisk): Promise<Project | null> {
  const text = await readTextFile(join(directory, "rapporteur.yaml"), disk);
  if (text === null) {
    report(diagnose("no-project", null, { directory }));
    return null;
  }
  const root = readYaml("rapporteur.yaml", text, report);
  const settings = root && validate(root, schema, report);
  if (!settings) return null;
  const measures: Section[] = [];
  let sound = true;
  for (const file of await filesIn(directory, "measures", /\.ya?ml$/, disk)) {
    const section = readYaml(file.path, file.text, report);
    if (section) measures.push(section);
    else sound = false;
  }
  const pages = await filesIn(directory, "pages", /\.md$/, disk);
  if (!sound) return null;
  return {
    directory,
    title: settings.title,
    description: settings.description ?? null,
    language: settings.language,
    published: settings.published ?? null,
    asOf: settings["as-of"] ?? null,
    tables: root.at(["tables"]),
    dimensions: root.at(["dimensions"]),
    groups: root.at(["groups"]),
    measures,
    pages,
  };
}

async function readTextFile(path: string, disk: Disk): Promise<string | null> {
  return (await disk.kind(path)) === "file" ? decodeUtf8(await disk.read(path)) : null;
}

async function filesIn(directory: string, folder: string, pattern: RegExp, disk: Disk): Promise<PageFile[]> {
  const found: PageFile[] = [];
  const visit = async (path: string): Promise<void> => {
    for (const name of await disk.list(path)) {
      const inner = join(path, name);
      if ((await disk.kind(inner)) === "folder") await visit(inner);
      else if (pattern.test(name)) {
        const text = await readTextFile(inner, disk);
        if (text !== null) found.push({ path: relative(directory, inner).replaceAll("\\", "/"), text });
      }
    }
  };
  const top = join(directory, folder);
  if ((await disk.kind(top)) === "folder") await visit(top);
  return found;
}
