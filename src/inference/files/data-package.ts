import { dirname, join } from "node:path";
import { z } from "zod";
import { diagnose } from "../../diagnostics/catalogue.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { fileStart } from "../../diagnostics/place.ts";
import { readTextFile, type Disk } from "../../project/disk.ts";
import type { DataFile } from "./data-file.ts";

const text = z.string().nullish().catch(null);
const schema = z.object({
  title: text,
  name: text,
  resources: z.array(
    z.object({
      path: z.union([z.string(), z.array(z.string())]).optional(),
      name: text,
      title: text,
      description: text,
      unit: text,
    }),
  ),
});

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function filled(value: string | null | undefined): string | null {
  return value === undefined || value === null || value.trim() === "" ? null : value.trim();
}

/** The files that a data package (Frictionless) lists, with the titles and units that it gives; reports what is wrong with it. */
export async function readDataPackage(
  path: string,
  absolute: string,
  report: Report,
  disk: Disk,
): Promise<readonly DataFile[]> {
  const read = await readTextFile(path, absolute, report, disk);
  if (!read) return [];
  const bad = (problem: string): readonly DataFile[] => {
    report(diagnose("bad-datapackage", fileStart(path), { problem }));
    return [];
  };
  const json = parse(read.text);
  if (json instanceof Error) return bad(json.message.split("\n")[0] ?? "it is no JSON");
  const pack = schema.safeParse(json);
  if (!pack.success) {
    const [issue] = pack.error.issues;
    return bad(issue ? `${issue.path.join(".") || "it"}: ${issue.message}` : "it has no list of resources");
  }
  const collection = filled(pack.data.title) ?? filled(pack.data.name);
  const files: DataFile[] = [];
  for (const resource of pack.data.resources) {
    for (const own of resource.path === undefined ? [] : [resource.path].flat()) {
      const at = join(dirname(absolute), own);
      const named = join(dirname(path), own);
      if ((await disk.kind(at)) !== "file")
        report(diagnose("data-missing", fileStart(path), { path: named, problem: "there is no such file" }));
      else
        files.push({
          path: named,
          absolute: at,
          title: filled(resource.title) ?? filled(resource.description),
          unit: filled(resource.unit),
          collection,
        });
    }
  }
  return files;
}
