import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Verdict, VerdictKind } from "../claims/verdict.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { fileStart } from "../diagnostics/place.ts";
import { prettyDiagnostic } from "../diagnostics/reporters/pretty.ts";
import { formatOf } from "../texts/read.ts";
import { linkClaims, type Linked, type LinkOptions } from "./claim-links.ts";
import type { Arguments, Command, Io } from "./command.ts";
import { dataDetails, dataOptions, openData, tellApart } from "./open-data.ts";
import { dayProblem } from "./options.ts";
import { readTexts } from "./read-text.ts";

const usage = "annotate TEXT… [--project DIR | --data FILE…] [--as-of DATE] [--min-confidence N] [--write]";
const LEAST_CONFIDENCE = 0.8;
const NAMES: Readonly<Record<VerdictKind, string>> = {
  supported: "supported",
  refuted: "refuted",
  conflicting: "conflicting",
  "not-enough-evidence": "not enough evidence",
};

interface Wanted extends LinkOptions {
  readonly write: boolean;
}

function readOptions({ values }: Arguments): Wanted | string {
  const asOf = typeof values["as-of"] === "string" ? values["as-of"] : undefined;
  const badDay = dayProblem("--as-of", asOf);
  if (badDay !== null) return badDay;
  const text = values["min-confidence"];
  const least = typeof text === "string" ? Number(text) : LEAST_CONFIDENCE;
  if (!(least >= 0 && least <= 1) || text === "")
    return `--min-confidence takes a number from 0 to 1, not "${String(text)}"`;
  return { asOf, least, write: values["write"] === true };
}

function counted(n: number, noun: string): string {
  return `${n.toString()} ${n === 1 ? noun : `${noun}s`}`;
}

/** The list of links, as a person reads it. */
function listText(path: string, { placed, left, others }: Linked, write: boolean): string {
  const quote = (v: Verdict): string => v.claim.quote.replace(/\s+/g, " ");
  const line = (v: Verdict): string => `line ${v.claim.place.line.toString().padEnd(4)}`;
  const rows = [
    ...placed.map((p) => ({
      at: p.verdict.claim.place,
      row: `+ ${line(p.verdict)} [${quote(p.verdict)}](${p.url})   ${p.verdict.confidence.toFixed(2)}`,
    })),
    ...left.map(({ verdict, why }) => ({
      at: verdict.claim.place,
      row: `  ${line(verdict)} "${quote(verdict)}" stays: ${why}`,
    })),
  ];
  const kinds = (Object.keys(NAMES) as VerdictKind[]).flatMap((kind) => {
    const n = others.filter((v) => v.verdict === kind).length;
    return n === 0 ? [] : [`${n.toString()} ${NAMES[kind]}`];
  });
  const rest = kinds.length === 0 ? "" : `; other claims without a link: ${kinds.join(" · ")}`;
  const done = write ? "put in" : "proposed";
  const summary = `${path}: ${counted(placed.length, "link")} ${done}${rest}`;
  const sorted = rows.sort((a, b) => a.at.line - b.at.line || a.at.start - b.at.start).map((r) => r.row);
  return `${[...sorted, summary].join("\n")}\n`;
}

/** Writes a text back where it was read; says so where the file is not the one that was read, byte for byte. */
async function writeBack(path: string, before: string, after: string, io: Io): Promise<Diagnostic | null> {
  const absolute = resolve(io.cwd, path);
  const bytes = await readFile(absolute);
  if (!bytes.equals(Buffer.from(before, "utf8")))
    return diagnose("not-text", fileStart(path), { problem: "it cannot be written back as it was" });
  await writeFile(absolute, after, "utf8");
  return null;
}

export const annotateCommand: Command = {
  name: "annotate",
  summary: "Puts claim links around the numbers of a text that the data support",
  usage,
  details: [
    "TEXT is Markdown; - reads standard input. Each number without a link that the data support, and that is read with enough",
    "confidence, gets a link to the address of its value: [11%](claim:ADDRESS). The list of links is printed, and nothing is",
    "written without --write. Every other character stays as it is, and doing it again changes nothing.",
    "",
    ...dataDetails,
    "  --as-of DATE          judge by what was known on that day (default: the text's own date, else the project's as-of)",
    `  --min-confidence N    only readings that are as sure as this, from 0 to 1 (default: ${LEAST_CONFIDENCE.toString()})`,
    "  --write               write the links into the file; of standard input, the whole text to standard output",
  ].join("\n"),
  options: {
    ...dataOptions,
    "as-of": { type: "string" },
    "min-confidence": { type: "string" },
    write: { type: "boolean" },
  },
  run: async (args, io) => {
    const bad = (problem: string) => [diagnose("bad-call", null, { problem, usage: `rapporteur ${usage}` })];
    const words = await tellApart(args, io);
    if (typeof words === "string") return bad(words);
    if (words.texts.length === 0)
      return bad("annotate needs at least one text (a Markdown file, or - for standard input)");
    const wanted = readOptions(args);
    if (typeof wanted === "string") return bad(wanted);
    const texts = await readTexts(words.texts, io);
    if (!Array.isArray(texts)) return [texts];
    for (const { path, text } of texts) {
      const format = formatOf(path, text);
      const isOther = format === "html" || (format === "plain" && path !== "standard input");
      if (isOther) return [diagnose("not-markdown", null, { path, format: format === "html" ? "HTML" : "plain text" })];
    }
    const named = args.values["project"];
    const opened = await openData(words, typeof named === "string" ? named : undefined, io);
    if (!("store" in opened)) return opened;
    const { store, warnings } = opened;
    try {
      for (const warning of warnings) io.err(`${prettyDiagnostic(warning)}\n`);
      const results: { path: string; before: string; result: Linked }[] = [];
      for (const { path, text } of texts) {
        const result = await linkClaims(path, text, store, wanted);
        if (!("placed" in result)) return result;
        results.push({ path, before: text, result });
      }
      for (const { path, before, result } of results) {
        const isInput = path === "standard input";
        const list = listText(path, result, wanted.write);
        if (wanted.write && !isInput && result.text !== before) {
          const problem = await writeBack(path, before, result.text, io);
          if (problem) return [problem];
        }
        if (wanted.write && isInput) {
          io.err(list);
          io.out(result.text);
        } else io.out(list);
      }
      if (!wanted.write && results.some((r) => r.result.placed.length > 0))
        io.out("nothing was written: --write puts the links in\n");
      return 0;
    } finally {
      store.engine.close();
    }
  },
};
