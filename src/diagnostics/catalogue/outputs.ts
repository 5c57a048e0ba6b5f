import { entry } from "../diagnostic.ts";

export const outputs = {
  "output-is-file": entry<{ path: string }>({
    severity: "error",
    title: "The output folder is a file",
    help: "A site is a folder. Name another path with `--out`, or move the file away.",
    message: ({ path }) => `cannot write the site to ${path}: it is a file`,
    found: ({ path }) => path,
    expected: () => "a folder, or a path where nothing is yet",
    hint: () => "name another folder with --out",
  }),
  "output-not-writable": entry<{ path: string; problem: string }>({
    severity: "error",
    title: "The output folder cannot be written",
    help: "The folder, or the one that it lies in, may not be written, or the disk is full. The output from before stays as it was.",
    message: ({ path, problem }) => `cannot write the site to ${path}: ${problem}`,
    found: ({ path }) => path,
    expected: () => "a folder in a place that may be written",
    hint: () => "check the permissions, or name another folder with --out; the output from before is untouched",
  }),
  "output-not-ours": entry<{ path: string; example: string }>({
    severity: "error",
    title: "The output folder holds something else",
    help: "A build replaces its whole output folder. A folder that holds files and was not written by Rapporteur is therefore never touched.",
    message: ({ path, example }) =>
      `will not replace ${path}: it holds other files (${example}) and was not written by Rapporteur`,
    found: ({ path }) => path,
    expected: () => "an empty folder, a path where nothing is yet, or an earlier output",
    hint: () => "name another folder with --out, or empty this one yourself",
  }),
  "output-holds-project": entry<{ path: string }>({
    severity: "error",
    title: "The output folder holds the project",
    help: "A build replaces its whole output folder, so the project must not lie in it.",
    message: ({ path }) => `will not write the site to ${path}: the project lies in it`,
    found: ({ path }) => path,
    expected: () => "a folder beside or inside the project",
    hint: () => "name a folder as site/ inside the project with --out",
  }),
} as const;
