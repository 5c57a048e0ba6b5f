import { ALL_KNOWN } from "../../addresses/catalogue.ts";
import type { Document } from "../../texts/document.ts";
import { periodText } from "../../quantities/period-out.ts";
import type { Days } from "../reading.ts";
import type { Verdict, VerdictKind } from "../verdict.ts";
import { summarise } from "./json.ts";

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

/** How verdicts are printed: in colour or not, and which of them. */
export interface PrettyOptions {
  readonly colour: boolean;
  readonly wants: (verdict: Verdict) => boolean;
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

function verdictLines(v: Verdict, options: PrettyOptions): string[] {
  const name = paint(NAMES[v.verdict].padEnd(12), COLOURS[v.verdict], options);
  const quote = v.claim.quote === "" ? `(filled in: ${v.filled ?? ""})` : `"${v.claim.quote}"`;
  const lines = [
    `${name}  line ${v.claim.place.line.toString().padEnd(4)} ${quote}${v.reason === null ? "" : `  (${v.reason})`}`,
    wrap(v.explanation, 92, "  "),
  ];
  if (v.suggestion !== null)
    lines.push(`  could say: ${v.suggestion}${v.cause === null ? "" : `   (likely cause: ${v.cause})`}`);
  if (v.revisedSince)
    lines.push(`  revised since: ${v.revisedSince.text} in the figures of ${periodText(v.revisedSince.vintage, "en")}`);
  return lines;
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
  const lines = [`${paint(document.path, "1", options)} · ${known}`, summaryLine(verdicts)];
  for (const v of verdicts) {
    if (!options.wants(v)) continue;
    lines.push("", ...verdictLines(v, options));
  }
  return `${lines.join("\n")}\n`;
}
