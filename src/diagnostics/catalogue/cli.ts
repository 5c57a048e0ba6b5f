import { entry } from "../diagnostic.ts";
import { listNames, nearest } from "../nearest.ts";

export interface Named {
  readonly name: string;
  readonly known: readonly string[];
}

export const cli = {
  "unknown-command": entry<Named>({
    severity: "error",
    title: "There is no such command",
    help: "The first word after `rapporteur` names what to do; `rapporteur --help` lists the commands.",
    message: ({ name }) => `there is no command "${name}"`,
    found: ({ name }) => name,
    expected: ({ known }) => listNames(known, 20),
    hint: ({ name, known }) => {
      const near = nearest(name, known);
      return near === null ? "rapporteur --help lists the commands" : `did you mean "${near}"?`;
    },
  }),
  "bad-call": entry<{ problem: string; usage: string }>({
    severity: "error",
    title: "The command was called wrongly",
    help: "An option is unknown, lacks its value or has one that it does not take; or an argument is missing or too many. The usage line shows the form.",
    message: ({ problem }) => problem,
    hint: ({ usage }) => `usage: ${usage}`,
  }),
  "folder-not-empty": entry<{ path: string; example: string }>({
    severity: "error",
    title: "The folder for a new project holds something",
    help: "`init` writes a starter project into a folder that is empty or not there yet. It never writes among files that are yours.",
    message: ({ path, example }) => `will not start a project in ${path}: it is not empty (${example})`,
    found: ({ path }) => path,
    expected: () => "an empty folder, or a path where nothing is yet",
    hint: () => "name a new folder: rapporteur init my-report",
  }),
  "folder-not-writable": entry<{ path: string; problem: string }>({
    severity: "error",
    title: "The folder for a new project cannot be written",
    help: "The path leads through a file, or the place may not be written, or the disk is full.",
    message: ({ path, problem }) => `cannot start a project in ${path}: ${problem}`,
    found: ({ path }) => path,
    expected: () => "a folder in a place that may be written",
    hint: () => "check the path and the permissions",
  }),
  "port-taken": entry<{ port: number }>({
    severity: "error",
    title: "The port is taken",
    help: "Another program listens at this port, perhaps another `rapporteur dev`, or the port may not be used.",
    message: ({ port }) => `cannot serve at port ${port.toString()}: another program has it, or it may not be used`,
    found: ({ port }) => port.toString(),
    expected: () => "a free port",
    hint: ({ port }) => `stop the other program, or try --port ${(port < 65_535 ? port + 1 : 4322).toString()}`,
  }),
  "file-unreadable": entry<{ path: string; problem: string }>({
    severity: "error",
    title: "A file cannot be read",
    help: "The file is not there, is a folder, or may not be read. Check the path and the permissions.",
    message: ({ path, problem }) => `cannot read ${path}: ${problem}`,
    found: ({ path }) => path,
    hint: () => "check the path and that you may read it",
  }),
  "text-is-folder": entry<{ path: string; isProject: boolean }>({
    severity: "error",
    title: "A folder was named as a text",
    help: "`check` and `annotate` take files. Name the texts one by one, or let the shell do so: `drafts/*.md`. A project's folder is named with `--project`, a folder of tables with `--data`.",
    message: ({ path }) => `${path} is a folder, not a text`,
    found: ({ path }) => path,
    expected: () => "files of Markdown, HTML or plain text; - for standard input",
    hint: ({ path, isProject }) =>
      isProject
        ? `to check against its data, name it with --project ${path}, and the text before it`
        : `name the texts in it, as ${path.replace(/[\\/]+$/, "")}/*.md; a folder of tables is named with --data`,
  }),
  "text-is-binary": entry<{ path: string; kind: string }>({
    severity: "error",
    title: "The text is a binary file",
    help: "Texts are read as Markdown, HTML or plain text. Save a document of Word or a PDF as one of them, or copy its text to standard input.",
    message: ({ path, kind }) => `${path} is no text that can be read: it is ${kind}`,
    found: ({ kind }) => kind,
    expected: () => "Markdown, HTML or plain text",
    hint: () => "save it as plain text or HTML; tables are named with --data",
  }),
  "nothing-to-check-against": entry<{ folder: string }>({
    severity: "error",
    title: "There are no data to check against",
    help: "A text is held against the tables named with `--data`, or against a project: a folder with a `rapporteur.yaml`.",
    message: ({ folder }) =>
      `there are no data to check against: --data names none, and there is no rapporteur.yaml in ${folder} or above it`,
    expected: () => "--data FILE… or --project DIR",
    hint: () => "rapporteur check TEXT --data table.csv needs no project",
  }),
  "no-claims": entry<{ texts: string; words: number }>({
    severity: "error",
    title: "The text makes no claims",
    help: "Numbers (11%, two-thirds, $4 billion, 32nd), extremes (the lowest since 1975), runs (the ninth year in a row) and `claim:` links are claims; dates and years alone are none. `rapporteur quantities TEXT` shows what is read as a number.",
    message: ({ texts, words }) =>
      words === 0
        ? `there is nothing to read in ${texts}`
        : `there is nothing to check in ${texts}: ${words.toString()} ${words === 1 ? "word" : "words"}, and no claim among them`,
    expected: () => "numbers, extremes, ranks, runs, or claim links",
    hint: ({ words }) =>
      words === 0
        ? "a page that is written by a script has no text before it runs: save it from the browser"
        : "dates and years alone are no claims; rapporteur quantities TEXT shows what is read as a number",
  }),
  "not-markdown": entry<{ path: string; format: string }>({
    severity: "error",
    title: "Links can only be put into Markdown",
    help: "`annotate` writes `[words](claim:address)`, which only Markdown has. `check` reads HTML and plain text as well.",
    message: ({ path, format }) => `${path} is ${format}, and claim links can only be put into Markdown`,
    found: ({ format }) => format,
    expected: () => "a Markdown file (.md)",
    hint: () => "rapporteur check --explain shows how each claim was read, with its address",
  }),
} as const;
