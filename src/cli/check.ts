import { checkDocuments, type CheckedDocument } from "../check.ts";
import { verdictsJson, summarise } from "../claims/reporters/json.ts";
import { overview, prettyDocument } from "../claims/reporters/pretty.ts";
import type { Verdict, VerdictKind } from "../claims/verdict.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import { collector, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { prettyDiagnostic } from "../diagnostics/reporters/pretty.ts";
import { engineCells, type Store } from "../measures/cells.ts";
import type { Document } from "../texts/document.ts";
import { readDocument } from "../texts/read.ts";
import type { Arguments, Command, Io } from "./command.ts";
import { dataDetails, dataOptions, openData, tellApart, type Words } from "./open-data.ts";
import { dayProblem } from "./options.ts";
import { readTexts } from "./read-text.ts";
import { valuePlaces } from "./value-places.ts";

const usage =
  "check TEXT… [--project DIR | --data FILE…] [--as-of DATE] [--format pretty|json] [--explain] [--only VERDICT] [--fail-on VERDICT,…]";
const VERDICTS: readonly VerdictKind[] = ["supported", "refuted", "conflicting", "not-enough-evidence"];

interface Wanted {
  readonly asOf: string | undefined;
  readonly format: "pretty" | "json";
  readonly explain: boolean;
  readonly only: VerdictKind | undefined;
  readonly failOn: readonly VerdictKind[];
}

function isVerdict(text: string): text is VerdictKind {
  return (VERDICTS as readonly string[]).includes(text);
}

/** Types the options; the problem in words where one is wrong. */
function readOptions({ values }: Arguments, { texts }: Words): Wanted | string {
  const text = (name: string): string | undefined => (typeof values[name] === "string" ? values[name] : undefined);
  if (texts.length === 0) return "check needs at least one text (a file, or - for standard input)";
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
  return { asOf, format, explain: values["explain"] === true, only, failOn: failOn.filter(isVerdict) };
}

/** A colour terminal, and nobody asked for none. */
export function wantsColour(io: Io): boolean {
  return io.isTerminal === true && (io.env["NO_COLOR"] ?? "") === "";
}

/** Mistakes in an author's input are of the call (exit 2); what a sentence says against its address is a failed check (exit 1). */
export function isFailedCheck({ code }: Diagnostic): boolean {
  return ["claim-member", "claim-period", "claim-measure", "claim-choice", "claim-direction", "claim-unit"].includes(
    code,
  );
}

/** Says that texts make no claims at all. */
function noClaims(documents: readonly Document[]): Diagnostic {
  const words = documents.flatMap((d) => d.blocks).reduce((n, b) => n + (b.text.match(/\S+/g) ?? []).length, 0);
  return diagnose("no-claims", null, { texts: documents.map((d) => d.path).join(", "), words });
}

/** Prints the verdicts for a person. */
async function printPretty(
  checked: readonly CheckedDocument[],
  mistakes: readonly Diagnostic[],
  { explain, only }: Wanted,
  store: Store,
  io: Io,
): Promise<void> {
  const wants = (v: Verdict): boolean => only === undefined || v.verdict === only;
  const all = checked.flatMap((c) => c.verdicts);
  const options = {
    colour: wantsColour(io),
    wants,
    places: await valuePlaces(all.filter(wants), store),
    explain: explain ? store.catalogue : null,
  };
  const texts = checked.map(({ document, days, verdicts }) => {
    const own = mistakes.filter((d) => d.place?.file === document.path).length;
    return prettyDocument(document, days, verdicts, { ...options, mistakes: own });
  });
  if (checked.length > 1)
    texts.push(`${checked.length.toString()} texts\n${overview(all, mistakes.filter((d) => d.place).length)}\n`);
  io.out(texts.join("\n"));
}

export const checkCommand: Command = {
  name: "check",
  summary: "Verdicts on the numbers of a text, held against the data",
  usage,
  details: [
    "TEXT is Markdown, HTML or plain text, told by its name or by what stands in it; - reads standard input. Every number",
    "in its prose is read and held against the data; a claim link ([11%](claim:ADDRESS)) says what a number is held against.",
    "",
    ...dataDetails,
    "  --as-of DATE          judge by what was known on that day (default: the text's own date, else the project's as-of)",
    "  --format pretty|json  how to print the verdicts (default: pretty)",
    "  --explain             say how each claim was read, and the other readings with their values, the likeliest first",
    "  --only VERDICT        print only claims with this verdict",
    "  --fail-on VERDICT,…   exit with 1 where a claim has one of these (default: refuted)",
  ].join("\n"),
  options: {
    ...dataOptions,
    "as-of": { type: "string" },
    format: { type: "string" },
    explain: { type: "boolean" },
    only: { type: "string" },
    "fail-on": { type: "string" },
  },
  run: async (args, io) => {
    const bad = (problem: string) => [diagnose("bad-call", null, { problem, usage: `rapporteur ${usage}` })];
    const words = await tellApart(args, io);
    if (typeof words === "string") return bad(words);
    const wanted = readOptions(args, words);
    if (typeof wanted === "string") return bad(wanted);
    const texts = await readTexts(words.texts, io);
    if (!Array.isArray(texts)) return [texts];
    const named = args.values["project"];
    const opened = await openData(words, typeof named === "string" ? named : undefined, io);
    if (!("store" in opened)) return opened;
    const { store, warnings } = opened;
    try {
      for (const warning of warnings) io.err(`${prettyDiagnostic(warning)}\n`);
      const documents = texts.map(({ path, text }) => readDocument(path, text, store.catalogue.language));
      const { report, list } = collector();
      const asOf = wanted.asOf === undefined ? {} : { asOf: wanted.asOf };
      const checked = await checkDocuments(documents, store.catalogue, engineCells(store), report, {
        ...asOf,
        prose: true,
      });
      const all = checked.flatMap((c) => c.verdicts);
      const failed = list.filter(isFailedCheck);
      const wrong = list.filter((d) => !isFailedCheck(d) && d.severity === "error");
      const diagnostics = [...warnings, ...list];
      const wants = (v: Verdict): boolean => wanted.only === undefined || v.verdict === wanted.only;
      if (wanted.format === "json")
        io.out(`${JSON.stringify({ ...verdictsJson(checked, wants), diagnostics }, null, 2)}\n`);
      else if (all.length > 0 || wrong.length > 0) await printPretty(checked, wrong, wanted, store, io);
      if (wanted.format === "pretty" && failed.length > 0) io.out(`\n${failed.map(prettyDiagnostic).join("\n")}\n`);
      if (wrong.length > 0) return wrong;
      if (all.length === 0) return [noClaims(documents)];
      const summary = summarise(all);
      return failed.length > 0 || wanted.failOn.some((v) => summary[v] > 0) ? 1 : 0;
    } finally {
      store.engine.close();
    }
  },
};
