import { ALL_KNOWN, type Catalogue } from "../addresses/catalogue.ts";
import { planText, resultText } from "../addresses/describe.ts";
import type { StepTrace } from "../addresses/evaluate.ts";
import { exactText, isDecimalForm, numberOrNull, toNumber, type Rational } from "../quantities/rational.ts";
import { unitName } from "../quantities/unit.ts";
import type { RowsUsed, Value } from "./value.ts";

function stepJson({ step, points, peer, cell }: StepTrace) {
  return {
    operator: step.operator.name,
    options: Object.fromEntries(step.options),
    over: step.axis,
    formula: step.operator.formula,
    points: points.map((p) => ({
      item: p.item,
      value: numberOrNull(p.cell.value),
      exact: p.cell.value && exactText(p.cell.value),
      chosen: p.chosen,
    })),
    peer: peer?.value ? exactText(peer.value) : null,
    value: numberOrNull(cell.value),
    exact: cell.value && exactText(cell.value),
  };
}

/** A value as `rapporteur value --format json` prints it. */
export function valueToJson(value: Value) {
  const { cell, evidence, plan } = value;
  return {
    address: value.address,
    value: cell.names && cell.value === null ? (cell.names[0] ?? null) : numberOrNull(cell.value),
    exact: cell.value && exactText(cell.value),
    names: cell.names,
    unit: unitName(value.unit),
    status: cell.status,
    missing: cell.missing,
    unknown: cell.unknown,
    stated: cell.stated,
    approximate: cell.approximate,
    uncertainty: cell.uncertainty && {
      ...cell.uncertainty,
      low: toNumber(cell.uncertainty.low),
      high: toNumber(cell.uncertainty.high),
    },
    notes: cell.notes,
    asOf: plan.asOf,
    vintage: cell.vintage,
    composition: plan.composition,
    evidence: {
      address: evidence.address,
      sources: evidence.sources,
      steps: evidence.steps.map(stepJson),
    },
  };
}

/** Line numbers as ranges: [2, 3, 4, 9] → "2–4, 9". */
export function lineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([a, b]) => (a === b ? a.toString() : `${a.toString()}–${b.toString()}`)).join(", ");
}

function fileText(file: RowsUsed): string {
  const said = file.stated ? " (stated)" : "";
  return `${file.path} ${file.lines.length === 1 ? "line" : "lines"} ${lineRanges(file.lines)}${said}`;
}

/** "22/32" beside the rounded figure, where the exact value is a short ratio or decimal. */
function exactNote(x: Rational | null): string {
  if (!x) return "";
  const text = exactText(x);
  return text.length <= 24 && !(isDecimalForm(x) && x.d === 1n) ? text : "";
}

/** A value for a person at a terminal: the figure first, then what it is, how it came about and from where. */
export function prettyValue(value: Value, catalogue: Catalogue): string {
  const { cell, plan, evidence, unit } = value;
  const exact = exactNote(cell.value);
  const lines = [
    `${resultText(cell, unit, catalogue)}${exact === "" ? "" : `  (exactly ${exact})`}`,
    "",
    planText(plan, catalogue),
    `${plan.asOf === ALL_KNOWN ? "by all that is known" : `as of ${plan.asOf}`}${cell.vintage === null ? "" : `, by figures of ${cell.vintage}`}${cell.status.length > 0 ? ` · status ${cell.status.join(", ")}` : ""}${cell.stated ? " · only stated" : ""}`,
    value.address,
  ];
  for (const note of cell.notes) lines.push(`note: ${note}`);
  if (cell.unknown.length > 0) lines.push(`unknown: ${cell.unknown.join(", ")}`);
  for (const { step, points, cell: result } of evidence.steps) {
    const picked = points.filter((p) => p.chosen);
    const shown = picked.length > 0 && picked.length <= 40 ? picked : points.slice(0, 12);
    const items = shown.filter((p) => p.item !== "").map((p) => p.item);
    lines.push("", `${step.operator.name}${step.axis === null ? "" : ` over ${step.axis}`}: ${step.operator.formula}`);
    if (items.length > 0) lines.push(`  ${picked.length > 0 ? "picked out" : "of"}: ${items.join(", ")}`);
    lines.push(
      `  gives ${result.value ? exactText(result.value).slice(0, 60) : (result.names?.join(", ") ?? result.missing ?? "")}`,
    );
  }
  for (const source of evidence.sources) {
    lines.push("", source.title);
    for (const file of source.files)
      lines.push(
        `  ${fileText(file)}`,
        `  sha-256 ${file.sha256}`,
        ...(file.citation === null ? [] : [`  ${file.citation}`]),
      );
    lines.push(...source.sql.split("\n").map((line) => `    ${line}`));
  }
  return `${lines.join("\n")}\n`;
}
