import type { Element } from "hast";
import type { Catalogue } from "../../addresses/catalogue.ts";
import { labelOf } from "../../addresses/catalogue.ts";
import type { Cell } from "../../addresses/cell.ts";
import { missingText, resultText } from "../../addresses/describe.ts";
import type { StepTrace } from "../../addresses/evaluate.ts";
import { periodText } from "../../quantities/period-out.ts";
import { sharedPlaces } from "../../charts/places.ts";
import type { Value } from "../../measures/value.ts";
import { stepPhrases } from "../../pages/plain-words.ts";
import type { Unit } from "../../quantities/unit.ts";
import { el, type Child } from "../../pages/html.ts";

/** A longer list is cut: what decided comes first. */
const MOST = 60;

function itemName(trace: StepTrace, item: string, catalogue: Catalogue): string {
  const { axis } = trace.step;
  if (axis === null || item === "") return "the value";
  const category = catalogue.dimensions.get(axis)?.kind === "category";
  return item
    .split(",")
    .map((slug) =>
      category ? labelOf(catalogue, axis, slug.split("@")[0] ?? slug) : periodText(slug, catalogue.language),
    )
    .join(", ");
}

function cellText(cell: Cell, unit: Unit, catalogue: Catalogue, decimals?: number): string {
  return cell.value === null && cell.names === null
    ? `– ${missingText(cell.missing)}`
    : resultText(cell, unit, catalogue, catalogue.language, decimals);
}

function stepTable(trace: StepTrace, before: Unit, after: Unit, peer: Unit | null, catalogue: Catalogue): Element {
  const { step } = trace;
  const some = trace.points.some((p) => p.chosen);
  const ordered =
    trace.points.length > MOST ? [...trace.points].sort((a, b) => Number(b.chosen) - Number(a.chosen)) : trace.points;
  const places = sharedPlaces(
    trace.points.flatMap((p) => p.cell.value ?? []),
    before,
  );
  const rows = ordered
    .slice(0, MOST)
    .map((p) =>
      el(
        p.chosen ? "tr.highlighted" : "tr",
        {},
        el("th", { scope: "row" }, itemName(trace, p.item, catalogue)),
        el("td.number", {}, cellText(p.cell, before, catalogue, places)),
        some ? el("td", {}, p.chosen ? "✓ counts" : "") : null,
      ),
    );
  const title = step.axis === null ? "Value" : (catalogue.dimensions.get(step.axis)?.title ?? step.axis);
  const peerRow =
    trace.peer &&
    el(
      "tr",
      {},
      el("th", { scope: "row" }, "Held against"),
      el("td.number", {}, cellText(trace.peer, peer ?? before, catalogue)),
      some ? el("td", {}) : null,
    );
  const result = el(
    "tr",
    {},
    el("th", { scope: "row" }, "Result"),
    el("td.number", {}, cellText(trace.cell, after, catalogue)),
    some ? el("td", {}) : null,
  );
  const head = el(
    "tr",
    {},
    el("th", { scope: "col" }, title),
    el("th.number", { scope: "col" }, "Value"),
    some ? el("th", { scope: "col" }, "Decides") : null,
  );
  return el("table.steps", {}, el("thead", {}, head), el("tbody", {}, ...rows, peerRow), el("tfoot", {}, result));
}

/** The units before and after each step of a value. */
function unitsAlong({ plan }: Value): Unit[] {
  const units: Unit[] = [plan.chain.base.unit];
  for (const step of plan.chain.steps) {
    const last = units.at(-1) ?? plan.chain.base.unit;
    units.push(step.operator.unit(last, step.peerChain?.unit ?? null, step.axis) ?? last);
  }
  return units;
}

/** How a value was computed: one small table for each step, with the values between; null where it was read as it is. */
export function stepsOf(value: Value, catalogue: Catalogue): Child {
  const { steps } = value.evidence;
  if (steps.length === 0) return null;
  const units = unitsAlong(value);
  const phrases = stepPhrases(value.plan, catalogue);
  const parts = steps.flatMap((trace, i): Child[] => {
    const [before, after] = [units[i] ?? value.unit, units[i + 1] ?? value.unit];
    const more = trace.points.length - MOST;
    const label = `${steps.length > 1 ? `Step ${(i + 1).toString()}: ` : ""}${phrases[i] ?? ""}`;
    return [
      el("h3", {}, label.charAt(0).toUpperCase() + label.slice(1)),
      el("p.formula", {}, `Formula: ${trace.step.operator.formula}`),
      el(
        "div.scroll",
        { role: "region", ariaLabel: label, tabIndex: 0 },
        stepTable(trace, before, after, trace.step.peerChain?.unit ?? null, catalogue),
      ),
      more > 0 ? el("p", {}, `${more.toString()} more values are not shown.`) : null,
    ];
  });
  return el("section", { id: "formula" }, el("h2", {}, "How it was computed"), ...parts);
}
