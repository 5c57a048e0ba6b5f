import { checkDocuments } from "../check.ts";
import { verdictsJson, summarise } from "../claims/reporters/json.ts";
import { prettyDocument } from "../claims/reporters/pretty.ts";
import type { Verdict, VerdictKind } from "../claims/verdict.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import { collector, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { prettyDiagnostic } from "../diagnostics/reporters/pretty.ts";
import { engineCells } from "../measures/cells.ts";
import { readMarkdown } from "../texts/markdown.ts";
import type { Document } from "../texts/document.ts";
import { dayProblem } from "./options.ts";
import type { Arguments, Command, Io } from "./command.ts";
import { openProject, projectFolder } from "./open-project.ts";
import { readText } from "./read-text.ts";

const usage =
  "check TEXT… [--project DIR] [--as-of DATE] [--format pretty|json] [--only VERDICT] [--fail-on VERDICT,…]";
const VERDICTS: readonly VerdictKind[] = ["supported", "refuted", "conflicting", "not-enough-evidence"];

interface Wanted {
  readonly asOf: string | undefined;
  readonly format: "pretty" | "json";
  readonly only: VerdictKind | undefined;
  readonly failOn: readonly VerdictKind[];
}

function isVerdict(text: string): text is VerdictKind {
  return (VERDICTS as readonly string[]).includes(text);
}

/** Types the options; the problem in words where one is wrong. */
function readOptions({ values, positionals }: Arguments): Wanted | string {
  const text = (name: string): string | undefined => (typeof values[name] === "string" ? values[name] : undefined);
  if (positionals.length === 0) return "check needs at least one text (a file, or - for standard input)";
  const asOf = text("as-of");
  const badDay = dayProblem("--as-of", asOf);
  if (badDay !== null) return badDay;
  const format = text("format") ?? "pretty";
  if (format !== "pretty" && format !== "json") return `--format takes pretty or json, not "${format}"`;
  const only = text("only");
  if (only !== undefined && !isVerdict(only)) return `--only takes one of ${VERDICTS.join(", ")}, not "${only}"`;
  const failOn = (text("fail-on") ?? "refuted").split(",").filter((v) => v !== "none" && v !== "");
  const odd = failOn.find((v) => !isVerdict(v));
  if (odd !== undefined) return `--fail-on takes ${VERDICTS.join(", ")} or none, not "${odd}"`;
  return { asOf, format, only, failOn: failOn.filter(isVerdict) };
}

/** A colour terminal, and nobody asked for none. */
export function wantsColour(io: Io): boolean {
  return io.interactive && io.env["NO_COLOR"] === undefined;
}

/** Mistakes in an author's input are of the call (exit 2); what a sentence says against its address is a failed check (exit 1). */
export function isFailedCheck({ code }: Diagnostic): boolean {
  return ["claim-member", "claim-period", "claim-measure", "claim-choice", "claim-direction", "claim-unit"].includes(
    code,
  );
}

export const checkCommand: Command = {
  name: "check",
  summary: "Verdicts on the numbers of a text, held against the data",
  usage,
  details: [
    "TEXT is a Markdown file with claim links ([11%](claim:ADDRESS)); - reads standard input.",
    "",
    "  --project DIR         the project whose data decide (default: here, or the nearest above)",
    "  --as-of DATE          judge by what was known on that day (default: the text's own date, else the project's as-of)",
    "  --format pretty|json  how to print the verdicts (default: pretty)",
    "  --only VERDICT        print only claims with this verdict",
    "  --fail-on VERDICT,…   exit with 1 where a claim has one of these (default: refuted)",
  ].join("\n"),
  options: {
    project: { type: "string" },
    "as-of": { type: "string" },
    format: { type: "string" },
    only: { type: "string" },
    "fail-on": { type: "string" },
  },
  run: async (args, io) => {
    const wanted = readOptions(args);
    if (typeof wanted === "string")
      return [diagnose("bad-call", null, { problem: wanted, usage: `rapporteur ${usage}` })];
    const texts: { path: string; text: string }[] = [];
    for (const path of args.positionals) {
      const text = await readText(path, io);
      if (typeof text !== "string") return [text];
      texts.push({ path: path === "-" ? "standard input" : path, text });
    }
    const named = args.values["project"];
    const opened = await openProject(await projectFolder(typeof named === "string" ? named : undefined, io));
    if (!("store" in opened)) return opened;
    const { store } = opened;
    try {
      const documents = texts.map(({ path, text }): Document => readMarkdown(path, text, store.catalogue.language));
      const { report, list } = collector();
      const checked = await checkDocuments(
        documents,
        store.catalogue,
        engineCells(store),
        report,
        wanted.asOf === undefined ? {} : { asOf: wanted.asOf },
      );
      const wrong = list.filter((d) => !isFailedCheck(d) && d.severity === "error");
      const wants = (v: Verdict): boolean => wanted.only === undefined || v.verdict === wanted.only;
      if (wanted.format === "json")
        io.out(`${JSON.stringify({ ...verdictsJson(checked, wants), diagnostics: list }, null, 2)}\n`);
      else {
        const options = { colour: wantsColour(io), wants };
        io.out(checked.map((c) => prettyDocument(c.document, c.days, c.verdicts, options)).join("\n"));
        const failed = list.filter(isFailedCheck);
        if (failed.length > 0) io.out(`\n${failed.map(prettyDiagnostic).join("\n")}\n`);
      }
      if (wrong.length > 0) return wrong;
      const summary = summarise(checked.flatMap((c) => c.verdicts));
      return list.length > 0 || wanted.failOn.some((v) => summary[v] > 0) ? 1 : 0;
    } finally {
      store.engine.close();
    }
  },
};
