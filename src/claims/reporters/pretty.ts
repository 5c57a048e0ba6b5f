import { ALL_KNOWN, type Catalogue } from "../../addresses/catalogue.ts";
import { planText, resultText } from "../../addresses/describe.ts";
import type { Document } from "../../texts/document.ts";
import { periodText } from "../../quantities/period-out.ts";
import type { Days } from "../reading.ts";
import type { Verdict, VerdictKind } from "../verdict.ts";
import { summarise } from "./json.ts";
import { markedSentence } from "./marked-sentence.ts";

const NAMES: Readonly<Record<VerdictKind, string>> = {
  supported: "supported",
  refuted: "refuted",
  conflicting: "conflicting",
  "not-enough-evidence": "no evidence",
};
const COLOURS: Readonly<Record<VerdictKind, string>> = {
  supported: "32",
  refuted: "31",
  conflicting: "33",
  "not-enough-evidence": "36",
};

/** How verdicts are printed: in colour or not, which of them, and with what. */
export interface PrettyOptions {
  readonly colour: boolean;
  readonly wants: (verdict: Verdict) => boolean;
  /** Where the value of a verdict stands, a line each ("data/gdp.csv line 31"). */
  readonly places?: ReadonlyMap<Verdict, readonly string[]>;
  /** Print how each claim was read, and the other readings by their score, with values as this catalogue names them. */
  readonly explain?: Catalogue | null;
  /** How many mistakes in the text's links kept claims from being read. */
  readonly mistakes?: number;
}

function paint(text: string, code: string, { colour }: PrettyOptions): string {
  return colour ? `\u001B[${code}m${text}\u001B[0m` : text;
}

/** "13 claims: 8 supported · 3 conflicting · 2 not enough evidence · 0 refuted". */
export function summaryLine(verdicts: readonly Verdict[]): string {
  const s = summarise(verdicts);
  const parts = [
    `${s.supported.toString()} supported`,
    `${s.conflicting.toString()} conflicting`,
    `${s["not-enough-evidence"].toString()} not enough evidence`,
    `${s.refuted.toString()} refuted`,
  ];
  return `${verdicts.length.toString()} ${verdicts.length === 1 ? "claim" : "claims"}: ${parts.join(" · ")}`;
}

function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((l) => indent + l).join("\n");
}

/** How a claim was read, and how else it can be, the likeliest first. */
function readingLines({ plan, confidence, alternatives }: Verdict, catalogue: Catalogue): string[] {
  const read = plan
    ? [`  read as: ${planText(plan, catalogue)} (confidence ${confidence.toFixed(2)})`, `    ${plan.address}`]
    : ["  not read: no value of the data answers to it"];
  const others = [...alternatives].sort((x, y) => y.score - x.score);
  if (others.length === 0) return read;
  const lines = others.map(({ address, label, cell, unit, score }) => {
    const value = resultText(cell, unit, catalogue);
    return `    ${score.toFixed(2).padStart(6)}  ${value}${label === "" ? "" : `  (${label})`}\n            ${address}`;
  });
  return [...read, "  or as:", ...lines];
}

function verdictLines(v: Verdict, options: PrettyOptions): string[] {
  const name = paint(NAMES[v.verdict].padEnd(12), COLOURS[v.verdict], options);
  const quote = v.claim.quote === "" ? `(filled in: ${v.filled ?? ""})` : `"${v.claim.quote.replace(/\s+/g, " ")}"`;
  const mark = (words: string): string => (options.colour ? paint(words, "1;7", options) : `»${words}«`);
  const sentence = markedSentence(v.claim, mark);
  const lines = [
    `${name}  line ${v.claim.place.line.toString().padEnd(4)} ${quote}${v.reason === null ? "" : `  (${v.reason})`}`,
    ...(sentence === "" ? [] : [wrap(sentence, 92, "  | ")]),
    wrap(v.explanation, 92, "  "),
  ];
  if (v.suggestion !== null)
    lines.push(`  could say: ${v.suggestion}${v.cause === null ? "" : `   (likely cause: ${v.cause})`}`);
  if (v.revisedSince)
    lines.push(`  revised since: ${v.revisedSince.text} in the figures of ${periodText(v.revisedSince.vintage, "en")}`);
  for (const place of options.places?.get(v) ?? []) lines.push(`  stands in: ${place}`);
  if (options.explain) lines.push(...readingLines(v, options.explain));
  return lines;
}

/** "could not be checked: 3 of 14 (21%): 2 not-read, 1 no-data"; null where all could. */
function uncheckedLine(verdicts: readonly Verdict[]): string | null {
  const reasons = new Map<string, number>();
  const unchecked = verdicts.filter((v) => v.verdict === "not-enough-evidence");
  for (const { reason } of unchecked) reasons.set(reason ?? "no-data", (reasons.get(reason ?? "no-data") ?? 0) + 1);
  if (unchecked.length === 0) return null;
  const share = Math.round((100 * unchecked.length) / verdicts.length);
  const parts = [...reasons].sort((x, y) => y[1] - x[1]).map(([reason, n]) => `${n.toString()} ${reason}`);
  const of = `${unchecked.length.toString()} of ${verdicts.length.toString()}`;
  return `could not be checked: ${of} (${share.toString()}%): ${parts.join(", ")}`;
}

/** What was found in a text or several, in a line or two. */
export function overview(verdicts: readonly Verdict[], mistakes = 0): string {
  const unread = mistakes === 0 ? "" : ` · ${mistakes.toString()} ${mistakes === 1 ? "link" : "links"} with mistakes`;
  const lines = [`${verdicts.length === 0 ? "no claims" : summaryLine(verdicts)}${unread}`, uncheckedLine(verdicts)];
  return lines.filter((line) => line !== null).join("\n");
}

/** By which knowledge a document was judged, in words. */
function knownText({ judged, today }: Days): string {
  if (judged === ALL_KNOWN) return "all data known";
  const day = periodText(judged, "en");
  return judged === today ? `data known on ${day}` : `${day} · data known that day`;
}

/** The verdicts on one document for a person at a terminal. */
export function prettyDocument(
  document: Document,
  days: Days,
  verdicts: readonly Verdict[],
  options: PrettyOptions,
): string {
  const known = knownText(days);
  const lines = [`${paint(document.path, "1", options)} · ${known}`, overview(verdicts, options.mistakes)];
  for (const v of verdicts) {
    if (!options.wants(v)) continue;
    lines.push("", ...verdictLines(v, options));
  }
  return `${lines.join("\n")}\n`;
}
