import type { AxisRule, Operator, OptionRule } from "../../src/addresses/operators/operator.ts";
import { operators } from "../../src/addresses/operators/table.ts";

const AXES: Readonly<Record<AxisRule, string>> = {
  time: "time",
  several: "the dimension with several items",
  peer: "the dimension of the item that its option names",
  none: "none",
};

const KINDS: Readonly<Record<Exclude<OptionRule["kind"], "word">, string>> = {
  number: "a decimal number",
  integer: "a whole number",
  item: "a member, group or period",
  measure: "a measure",
};

function optionText([name, rule]: [string, OptionRule]): string {
  const takes = rule.kind === "word" ? rule.words.map((w) => `\`${w}\``).join(" or ") : KINDS[rule.kind];
  const required = rule.kind !== "word" && rule.required === true ? " (required)" : "";
  return `\`${name}\`: ${takes}${required}`;
}

function optionsText({ options }: Operator): string {
  const conditions = ["at-least", "more-than", "at-most", "less-than", "equals"];
  const rest = Object.entries(options).filter(([name]) => !conditions.includes(name));
  const isCondition = Object.keys(options).some((name) => conditions.includes(name));
  return [...(isCondition ? ["conditions"] : []), ...rest.map(optionText)].join("; ") || "–";
}

function row(operator: Operator): string {
  const { name, summary, formula, axis, shape } = operator;
  const uses = axis === "none" || axis === "peer" ? "" : shape === "extent" ? ", used up" : ", one position read";
  return `| \`${name}\` | ${summary} | ${formula} | ${AXES[axis]}${uses} | ${optionsText(operator)} |`;
}

/** The table of all operators, in Markdown. */
export function operatorsTable(): string {
  const head = ["| operator | what it gives | formula | axis | options |", "|---|---|---|---|---|"];
  return [...head, ...[...operators.values()].map(row)].join("\n");
}
