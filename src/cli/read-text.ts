import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { fileStart } from "../diagnostics/place.ts";
import { diskProblem, realDisk } from "../project/disk.ts";
import type { Io } from "./command.ts";

/** The first bytes of files that are no text, and what they are. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF", "a PDF"],
  ["PK\u0003\u0004", "a ZIP archive, as Word and Excel write them"],
  ["\u00D0\u00CF\u0011\u00E0", "a document of an old Word or Excel"],
  ["\u0089PNG", "an image"],
  ["\u00FF\u00D8\u00FF", "an image"],
  ["GIF8", "an image"],
  ["\u001F\u008B", "a compressed file"],
  ["PAR1", "Parquet, which is data"],
];

/** What bytes are, where they are no text; null where they may be one. */
function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString("latin1");
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return known[1];
  return head.includes("\0") ? "a binary file" : null;
}

/** The encoding that a byte-order mark or, in HTML, a `meta` element names; UTF-8 where none does. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return /<meta\s[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
}

/** A text's bytes as text, a byte-order mark included; null where they do not decode. */
function decode(bytes: Uint8Array): string | null {
  for (const encoding of ["utf-8", encodingOf(bytes)]) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  return null;
}

/** The text of a file, or of standard input for "-"; a diagnostic where it cannot be read or is none. */
export async function readText(path: string, io: Io): Promise<string | Diagnostic> {
  const binary = (kind: string) => diagnose("text-is-binary", null, { path, kind });
  if (path === "-") {
    const text = await io.stdin();
    return text.includes("\0") ? diagnose("text-is-binary", null, { path: "standard input", kind: "binary" }) : text;
  }
  const absolute = resolve(io.cwd, path);
  try {
    const bytes = await readFile(absolute);
    const isUtf16 = encodingOf(bytes).startsWith("utf-16");
    const kind = isUtf16 ? null : binaryKind(bytes);
    if (kind !== null) return binary(kind);
    return decode(bytes) ?? diagnose("not-text", fileStart(path), { problem: "some bytes do not decode" });
  } catch (error) {
    const problem = diskProblem(error);
    if (problem === null) throw error;
    if ((await realDisk.kind(absolute)) !== "folder") return diagnose("file-unreadable", null, { path, problem });
    const isProject = (await realDisk.kind(join(absolute, "rapporteur.yaml"))) === "file";
    return diagnose("text-is-folder", null, { path, isProject });
  }
}

/** The texts of a call, in its order; what is wrong with the first that cannot be read. */
export async function readTexts(
  paths: readonly string[],
  io: Io,
): Promise<{ path: string; text: string }[] | Diagnostic> {
  const texts: { path: string; text: string }[] = [];
  for (const path of paths) {
    const text = await readText(path, io);
    if (typeof text !== "string") return text;
    texts.push({ path: path === "-" ? "standard input" : path, text });
  }
  return texts;
}
