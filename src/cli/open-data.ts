import { join, resolve } from "node:path";
import { diagnose } from "../diagnostics/catalogue.ts";
import { collector, hasErrors, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { inferStore } from "../inference/infer.ts";
import type { Store } from "../measures/cells.ts";
import { realDisk } from "../project/disk.ts";
import type { Arguments, Command, Io } from "./command.ts";
import { openProject, projectFolder } from "./open-project.ts";

/** The options that name the data a text is held against. */
export const dataOptions: Command["options"] = {
  project: { type: "string" },
  data: { type: "string", multiple: true },
};

/** What `--help` says of them. */
export const dataDetails = [
  "  --project DIR         the project whose data decide (default: here or the nearest above, else above the text)",
  "  --data FILE…          tables instead of a project: CSV, TSV or XLSX, folders of them, or a datapackage.json;",
  "                        further files of these kinds and folders may follow, wherever they stand in the call",
];

/** Files that are data by their names: they are never taken for texts. */
const DATA_FILE = /\.(?:csv|tsv|tab|xlsx|xlsm|xls|ods|parquet|json)$/i;

/** The words of a call, told apart: texts, and the data that `--data` begins. */
export interface Words {
  readonly texts: readonly string[];
  readonly data: readonly string[];
}

/**
 * Tells texts from data. With `--data`, each further word that is a table by its name, or a folder, is data as well; without
 * it, a table among the texts is a mistake. Gives the problem in words where the call is wrong.
 */
export async function tellApart({ values, positionals }: Arguments, io: Io): Promise<Words | string> {
  const named = values["data"];
  const data = Array.isArray(named) ? named.filter((name) => typeof name === "string") : [];
  const texts: string[] = [];
  for (const word of positionals) {
    const isData = DATA_FILE.test(word);
    const isFolder = data.length > 0 && !isData && (await realDisk.kind(resolve(io.cwd, word))) === "folder";
    if (isData && data.length === 0) return `${word} is data, not a text: name it with --data`;
    if (isData || isFolder) data.push(word);
    else texts.push(word);
  }
  if (data.length > 0 && values["project"] !== undefined)
    return "the data come from --project or from --data, not from both";
  const text = data.find((word) => /\.(?:md|markdown|html?|docx|pdf)$/i.test(word));
  if (text !== undefined) return `${text} is a text, not data: name it before --data`;
  const again = texts.find((other, i) => texts.indexOf(other) !== i);
  if (again !== undefined) return `${again === "-" ? "standard input" : again} is named twice`;
  const taken = positionals.filter((word) => !texts.includes(word));
  if (texts.length === 0 && taken.length > 0)
    return `there is no text to read: with --data, ${taken.join(", ")} ${taken.length === 1 ? "counts" : "count"} as data`;
  return { texts, data };
}

/** Data that are open, and what should be said of them; the caller closes the engine. */
export interface OpenData {
  readonly store: Store;
  readonly warnings: readonly Diagnostic[];
}

/** Opens the tables of `--data`, else the project that is named, else the nearest one to here or to the texts; gives what is wrong where it cannot. */
export async function openData(
  { texts, data }: Words,
  project: string | undefined,
  io: Io,
): Promise<OpenData | readonly Diagnostic[]> {
  if (data.length > 0) {
    const { report, list } = collector();
    const store = await inferStore(data, io.cwd, report);
    if (store && !hasErrors(list)) return { store, warnings: list };
    store?.engine.close();
    return list;
  }
  const folder = await projectFolder(project, io, texts);
  if (project === undefined && (await realDisk.kind(join(folder, "rapporteur.yaml"))) !== "file")
    return [diagnose("nothing-to-check-against", null, { folder: io.cwd })];
  const opened = await openProject(folder);
  return "store" in opened ? { store: opened.store, warnings: [] } : opened;
}
