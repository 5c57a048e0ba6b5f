import { join, relative } from "node:path";
import { z } from "zod";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { readTextFile, realDisk, type Disk } from "./disk.ts";
import { publicationOf, publicationSettings, type Publication } from "./publication.ts";
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
  readonly publication: Publication;
  readonly tables: Section;
  readonly dimensions: Section;
  readonly groups: Section;
  /** One section for each file in `measures/`. */
  readonly measures: readonly Section[];
  readonly pages: readonly PageFile[];
}

/** The file that makes a folder a project. */
const SETTINGS = "rapporteur.yaml";

/** A section: the station that knows it types what is in it. */
const section = z.record(z.string(), z.unknown());
const schema = z.strictObject({
  title: textSchema,
  description: textSchema.optional(),
  language: z.enum(["en", "fr"]).default("en"),
  published: dateSchema.optional(),
  "as-of": dateSchema.optional(),
  ...publicationSettings,
  tables: section,
  dimensions: section.nullish(),
  groups: section.nullish(),
});

/** Loads what a project's folder says of itself; reports every mistake, null where the project cannot be used. */
export async function loadProject(directory: string, report: Report, disk: Disk = realDisk): Promise<Project | null> {
  const path = join(directory, SETTINGS);
  if ((await disk.kind(path)) !== "file") {
    report(diagnose("no-project", null, { directory }));
    return null;
  }
  const file = await readTextFile(SETTINGS, path, report, disk);
  const root = file && readYaml(SETTINGS, file.text, report);
  const settings = root && validate(root, schema, report);
  const measureFiles = await filesIn(directory, "measures", /\.ya?ml$/, report, disk);
  const pages = await filesIn(directory, "pages", /\.md$/, report, disk);
  const measures = measureFiles?.map((f) => readYaml(f.path, f.text, report));
  if (!settings || !measures?.every((m) => m !== null) || !pages) return null;
  return {
    directory,
    title: settings.title,
    description: settings.description ?? null,
    language: settings.language,
    published: settings.published ?? null,
    asOf: settings["as-of"] ?? null,
    publication: publicationOf(settings),
    tables: root.at(["tables"]),
    dimensions: root.at(["dimensions"]),
    groups: root.at(["groups"]),
    measures,
    pages,
  };
}

/** The files of a folder of the project and those below it, each folder once though links lead to it again; null (and a report) where one cannot be read. */
async function filesIn(
  directory: string,
  folder: string,
  pattern: RegExp,
  report: Report,
  disk: Disk,
): Promise<PageFile[] | null> {
  const found: PageFile[] = [];
  const visited = new Set<string>();
  let unread = 0;
  const visit = async (path: string): Promise<void> => {
    const real = await disk.real(path);
    if (visited.has(real)) return;
    visited.add(real);
    for (const name of await disk.list(path)) {
      const inner = join(path, name);
      const kind = await disk.kind(inner);
      if (kind === "folder") await visit(inner);
      else if (kind === "file" && pattern.test(name)) {
        const named = relative(directory, inner).replaceAll("\\", "/");
        const file = await readTextFile(named, inner, report, disk);
        if (file) found.push({ path: named, text: file.text });
        else unread++;
      }
    }
  };
  const top = join(directory, folder);
  if ((await disk.kind(top)) === "folder") await visit(top);
  return unread === 0 ? found : null;
}
