import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Io } from "./command.ts";

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  ENOTDIR: "a part of the path is a file",
};

/** The problem behind an error of the file system, in words. */
function ioProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return PROBLEMS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** The text of a file, or of standard input for "-"; a diagnostic where it cannot be read. */
export async function readText(path: string, io: Io): Promise<string | Diagnostic> {
  if (path === "-") return io.stdin();
  try {
    return await readFile(resolve(io.cwd, path), "utf8");
  } catch (error) {
    return diagnose("file-unreadable", null, { path, problem: ioProblem(error) });
  }
}
