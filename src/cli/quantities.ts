import { numberOrNull } from "../quantities/rational.ts";
import { readQuantities } from "../quantities/read.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import { dayProblem } from "./options.ts";
import type { Command, Io } from "./command.ts";
import { readText } from "./read-text.ts";

const FORMATS = ["pretty", "json"];

/** The value of a quantity; a plain year's is its number. */
function valueOf({ kind, value, quote }: Quantity): number | null {
  return kind === "period" && /^\d{4}$/.test(quote) ? Number(quote) : numberOrNull(value);
}

/** One quantity as `--format json` prints it: bounds are those that the words state. */
export function quantityAsJson(q: Quantity): Readonly<Record<string, unknown>> {
  const { low, high, lowInclusive, highInclusive } = q.stated;
  const asserted = { ...q.asserted, low: numberOrNull(q.asserted.low), high: numberOrNull(q.asserted.high) };
  return {
    quote: q.quote,
    start: q.start,
    end: q.end,
    kind: q.kind,
    value: valueOf(q),
    low: numberOrNull(low),
    high: numberOrNull(high),
    lowInclusive,
    highInclusive,
    unit: q.unit,
    modifier: q.modifier,
    per: q.per,
    direction: q.direction,
    precision: q.precision,
    noun: q.noun,
    period: q.period,
    asserted,
  };
}

function interval(low: number | null, high: number | null, lowInclusive: boolean, highInclusive: boolean): string {
  const from = low === null ? "…" : low.toString();
  const to = high === null ? "…" : high.toString();
  return from === to ? from : `${lowInclusive ? "[" : "("}${from}, ${to}${highInclusive ? "]" : ")"}`;
}

/** One quantity in a line: the words, what they are, and the interval that they assert. */
function line(q: Quantity, width: number): string {
  const { low, high, lowInclusive, highInclusive } = q.asserted;
  const asserts = interval(numberOrNull(low), numberOrNull(high), lowInclusive, highInclusive);
  const days = q.period ? `${q.period.start ?? "…"} to ${q.period.end ?? "…"}` : "";
  const isTime = q.kind === "period" || q.kind === "date";
  const parts = [
    isTime ? days : (valueOf(q)?.toString() ?? ""),
    isTime ? "" : asserts,
    q.unit ?? "",
    q.per === null ? "" : `per ${q.per}`,
    q.modifier ?? "",
    q.direction ?? "",
    q.noun === null ? "" : `(${q.noun})`,
  ];
  const rest = parts.filter((part, i) => part !== "" && part !== parts[i - 1]).join("  ");
  return `${q.kind.padEnd(9)} ${q.quote.padEnd(width)}  ${rest}`.trimEnd();
}

function pretty(quantities: readonly Quantity[]): string {
  const width = Math.min(40, Math.max(0, ...quantities.map((q) => q.quote.length)));
  return quantities.length === 0 ? "no quantities" : quantities.map((q) => line(q, width)).join("\n");
}

/** The text of an argument: a file if there is one of that name, standard input for "-", otherwise the words themselves. */
async function textOf(argument: string, io: Io): Promise<string> {
  const text = await readText(argument, io);
  return typeof text === "string" ? text : argument;
}

export const quantitiesCommand: Command = {
  name: "quantities",
  summary: "Shows the numbers that a text states: what they are and what they assert.",
  usage: "quantities TEXT [--language en|fr] [--reference-date DATE] [--format pretty|json]",
  details: [
    "TEXT is a file, the words themselves, or - for standard input.",
    "",
    "  --language        en (the default) or fr",
    '  --reference-date  the day from which "last year" is counted, as 2024-03-14',
    "  --format          pretty (the default) or json",
  ].join("\n"),
  options: {
    language: { type: "string" },
    "reference-date": { type: "string" },
    format: { type: "string" },
  },
  async run({ values, positionals }, io) {
    const usage = `rapporteur ${quantitiesCommand.usage}`;
    const { language = "en", format = "pretty", "reference-date": date } = values;
    const bad = (problem: string) => [diagnose("bad-call", null, { problem, usage })];
    if (positionals.length === 0) return bad("there is no text to read");
    if (language !== "en" && language !== "fr")
      return bad(`there is no lexicon for "${String(language)}": it is en or fr`);
    if (!FORMATS.includes(String(format))) return bad(`"${String(format)}" is no format: it is pretty or json`);
    const badDay = dayProblem("--reference-date", date);
    if (badDay !== null) return bad(badDay);
    const [argument = ""] = positionals;
    const text = positionals.length === 1 ? await textOf(argument, io) : positionals.join(" ");
    const referenceDate = date === undefined ? null : String(date);
    const found = readQuantities(text, { language, referenceDate });
    io.out(`${format === "json" ? JSON.stringify(found.map(quantityAsJson), null, 1) : pretty(found)}\n`);
    return 0;
  },
};
