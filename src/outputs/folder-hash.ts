import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The hash of all files in a folder, names and bytes; null where it cannot be read. */
export async function folderHash(folder: string): Promise<string | null> {
  try {
    const hash = createHash("sha256");
    const visit = async (path: string, from: string): Promise<void> => {
      const entries = await readdir(path, { withFileTypes: true });
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const [inner, name] = [join(path, entry.name), `${from}/${entry.name}`];
        if (entry.isDirectory()) await visit(inner, name);
        else {
          const bytes = await readFile(inner);
          hash.update(JSON.stringify([name, bytes.length])).update(bytes);
        }
      }
    };
    await visit(folder, "");
    return hash.digest("hex");
  } catch {
    return null;
  }
}
