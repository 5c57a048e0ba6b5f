import type { Catalogue } from "../addresses/catalogue.ts";
import { labelOf } from "../addresses/catalogue.ts";
import { asKnown, listText, missingText, resultText } from "../addresses/describe.ts";
import { statusText } from "../charts/status.ts";
import type { RowsUsed, Value } from "../measures/value.ts";
import { valueText } from "../charts/places.ts";
import { toFixed } from "../quantities/rational.ts";
import { whatText } from "./plain-words.ts";

/** A value as it is shown large, without its context: "9.26%", "Estonia and Greece", "no data". */
export function shownValue(value: Value, catalogue: Catalogue): string {
  return resultText(value.cell, value.unit, catalogue);
}

/** "22 of 32" where the value is a fraction of counted members, else "". */
export function exactWords({ cell, plan }: Value): string {
  if (!cell.value || plan.chain.steps.at(-1)?.operator.name !== "fraction") return "";
  return `${cell.value.n.toString()} of ${cell.value.d.toString()}`;
}

/** All files behind a value, each citation once. */
function files(value: Value): RowsUsed[] {
  return value.evidence.sources.flatMap((s) => s.files);
}

/** Whence a value is: the citations of its files, or the titles of its tables where they have none. */
function citations(value: Value): string[] {
  const found = value.evidence.sources.flatMap((s) =>
    s.files.length === 0 ? [s.title] : s.files.map((f) => f.citation ?? s.title),
  );
  return [...new Set(found)];
}

/** The commonest flags in a sentence: of one figure, of several. */
const FLAGS: Readonly<Record<string, readonly [string, string]>> = {
  E: ["it is an estimate", "some of the figures used are estimates"],
  P: ["it is provisional", "some of the figures used are provisional"],
  F: ["it is a forecast", "some of the figures used are forecasts"],
  B: ["there is a break in the series", "there is a break in the series used"],
};

function flagText(code: string, one: boolean): string {
  const [single, several] = FLAGS[code] ?? [
    `it is marked “${statusText(code)}”`,
    `some of the figures used are marked “${statusText(code)}”`,
  ];
  return one ? single : several;
}

/** How sure a value is, in clauses; empty where there is nothing to say. */
function certainty(value: Value, catalogue: Catalogue): string[] {
  const { cell, unit } = value;
  const one = value.evidence.sources.flatMap((s) => s.files.flatMap((f) => f.lines)).length === 1;
  const clauses = cell.status.map((code) => flagText(code, one));
  if (cell.stated) clauses.push("it rests on somebody's words alone, not on a measurement");
  if (cell.approximate) clauses.push("it was computed approximately");
  if (cell.uncertainty) {
    const { low, high, level } = cell.uncertainty;
    const show = (x: typeof low): string => valueText(x, unit, catalogue.language, undefined);
    clauses.push(
      `it lies between ${show(low)} and ${show(high)} with ${Math.round(level * 100).toString()}% confidence`,
    );
  }
  if (cell.unknown.length > 0) {
    const dimension =
      [...value.plan.coordinates.keys()].find((d) => catalogue.dimensions.get(d)?.kind === "category") ?? "";
    clauses.push(
      `the value of ${listText(cell.unknown.map((slug) => labelOf(catalogue, dimension, slug)))} is unknown`,
    );
  }
  return clauses;
}

/** One plain sentence about a value: what it is, whence, as of when, how sure. */
export function valueSentence(value: Value, catalogue: Catalogue): string {
  const what = whatText(value.plan, catalogue);
  const known = asKnown(value.plan.asOf, catalogue.language);
  const { cell } = value;
  const cited = citations(value);
  const whence =
    cited.length === 0 ? "" : cited.length > 2 ? `${cited.length.toString()} sources` : cited.join("; and ");
  if (cell.value === null && cell.names === null) {
    return `There is no value for ${what}, ${known}: ${missingText(cell.missing)}${whence === "" ? "" : ` (${whence})`}.`;
  }
  const exact = exactWords(value);
  const computed = value.plan.chain.steps.length > 0 || files(value).flatMap((f) => f.lines).length > 1;
  const from = whence === "" ? "" : `${computed ? "computed from" : "taken from"} ${whence}, `;
  const sure = certainty(value, catalogue);
  // "9 in a row is the number of years in a row" would say it twice.
  const large = value.unit.kind === "streak" && cell.value ? toFixed(cell.value, 0) : shownValue(value, catalogue);
  const shown = `${large}${exact === "" ? "" : ` (${exact})`}`;
  return `${shown} is ${what}, ${from}${known}${sure.length > 0 ? `; ${sure.join("; ")}` : ""}.`;
}
