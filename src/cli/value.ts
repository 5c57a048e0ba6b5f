import { absenceOf, placeOfFilter } from "../addresses/absence.ts";
import type { Catalogue } from "../addresses/catalogue.ts";
import type { Cell } from "../addresses/cell.ts";
import type { Plan } from "../addresses/plan.ts";
import { resolveText } from "../addresses/resolve.ts";
import { missingText } from "../addresses/describe.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import { collector, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { prettyValue, valueToJson } from "../measures/report-value.ts";
import { valuesOf } from "../measures/value.ts";
import { dayProblem } from "./options.ts";
import type { Command } from "./command.ts";
import { openProject, projectFolder } from "./open-project.ts";

const usage = "value ADDRESS [--as-of DATE] [--project DIR] [--format pretty|json]";

/** Why there is no value, with the filter that has no rows where it is one. */
function noMatch(text: string, plan: Plan, { missing }: Cell, catalogue: Catalogue): Diagnostic {
  const absence = missing === "no-data" ? absenceOf(plan, catalogue) : null;
  const { dimension = null, item = "", known = [], combined = false } = absence ?? {};
  const [day = null] = catalogue.tables.get(plan.chain.base.table)?.vintages ?? [];
  const first = missing === "not-known-yet" && day !== null && day > plan.asOf ? day : null;
  const { address, asOf } = plan;
  const reason = missingText(missing);
  const params = { address, asOf, reason, dimension, item, known, combined, first };
  return diagnose("no-match", placeOfFilter(text, dimension), params);
}

export const valueCommand: Command = {
  name: "value",
  summary: "One value of the data with its evidence",
  usage,
  details: [
    "ADDRESS names the value: measure/operator;option=value?dimension=member&dimension=member",
    "",
    "  --as-of DATE          by what was known on that day (default: the project's as-of)",
    "  --project DIR         the project's folder (default: here, or the nearest above)",
    "  --format pretty|json  how to print it (default: pretty)",
  ].join("\n"),
  options: { "as-of": { type: "string" }, project: { type: "string" }, format: { type: "string", default: "pretty" } },
  run: async ({ values, positionals }, io) => {
    const [text, ...more] = positionals;
    const wrong = (problem: string) => [diagnose("bad-call", null, { problem, usage: `rapporteur ${usage}` })];
    if (text === undefined) return wrong("value needs an address");
    if (more.length > 0)
      return wrong(`value takes one address; "${more[0] ?? ""}" is too many (quote an address with &)`);
    const format = values["format"];
    if (format !== "pretty" && format !== "json")
      return wrong(`--format takes pretty or json, not "${String(format)}"`);
    const asOf = values["as-of"];
    const badDay = dayProblem("--as-of", asOf);
    if (badDay !== null) return wrong(badDay);
    const named = values["project"];
    const opened = await openProject(await projectFolder(typeof named === "string" ? named : undefined, io));
    if (!("store" in opened)) return opened;
    const { store } = opened;
    try {
      const { report, list } = collector();
      const plan = resolveText(text, store.catalogue, report, typeof asOf === "string" ? { asOf } : {});
      const [value] = plan ? await valuesOf([plan], store) : [];
      if (!plan || !value) return list;
      if (value.cell.value === null && !value.cell.names && value.cell.missing !== "not-applicable")
        return [noMatch(text, plan, value.cell, store.catalogue)];
      io.out(
        format === "json" ? `${JSON.stringify(valueToJson(value), null, 2)}\n` : prettyValue(value, store.catalogue),
      );
      return 0;
    } finally {
      store.engine.close();
    }
  },
};
