/**
 * What a program can do with Rapporteur. A project is loaded, its data opened once, and then values, texts and reports are
 * asked of it:
 *
 *     const { report, list } = collector();
 *     const project = await loadProject(directory, report);
 *     const store = project && (await openStore(project, report));
 *
 * Whatever an author can mend goes to `report`; only bugs and lost input or output are thrown. Who opens a store closes it
 * with `store.engine.close()`.
 */

// What is wrong, and where.
export { collector, hasErrors } from "./diagnostics/diagnostic.ts";
export type { Diagnostic, Place, Report, Severity } from "./diagnostics/diagnostic.ts";
export { prettyDiagnostic } from "./diagnostics/reporters/pretty.ts";

// Numbers, in prose and exact.
export { readQuantities } from "./quantities/read.ts";
export type { ReadOptions } from "./quantities/read.ts";
export type { Modifier } from "./lexicons/shapes.ts";
export type { Quantity, QuantityKind } from "./quantities/quantity.ts";
export { formatValue } from "./quantities/format.ts";
export type { ValueFormat } from "./quantities/format.ts";
export { exactText, fromDecimal, ratio, toNumber, whole } from "./quantities/rational.ts";
export type { Rational } from "./quantities/rational.ts";
export type { Interval } from "./quantities/interval.ts";
export type { Period } from "./quantities/period.ts";
export { unitName } from "./quantities/unit.ts";
export type { Unit } from "./quantities/unit.ts";

// A project and its data.
export { loadProject } from "./project/project.ts";
export type { PageFile, Project } from "./project/project.ts";
export type { Disk } from "./project/disk.ts";
export { openStore } from "./measures/store.ts";
export type { Store } from "./measures/cells.ts";
export type { Catalogue, Dimension, Group, Measure, Member } from "./addresses/catalogue.ts";

// An address and its value.
export { resolveText } from "./addresses/resolve.ts";
export type { ResolveOptions } from "./addresses/resolve.ts";
export type { CellRequest, Plan } from "./addresses/plan.ts";
export type { Cell, Missing, Uncertainty } from "./addresses/cell.ts";
export { storedCells } from "./addresses/cells.ts";
export type { Cells } from "./addresses/cells.ts";
export { cellFromJson, cellToJson } from "./addresses/cell-json.ts";
export { engineCells } from "./measures/cells.ts";
export { valuesOf } from "./measures/value.ts";
export type { Evidence, Value } from "./measures/value.ts";
export { prettyValue, valueToJson } from "./measures/report-value.ts";

// Texts and the verdicts on them.
export { readDocument } from "./texts/read.ts";
export { readMarkdown } from "./texts/markdown.ts";
export type { Block, Document } from "./texts/document.ts";
export { checkDocuments } from "./check.ts";
export type { CheckedDocument, CheckOptions } from "./check.ts";
export type { Alternative, Cause, Claim, Reason, Verdict, VerdictKind } from "./claims/verdict.ts";
export { summarise, verdictsJson } from "./claims/reporters/json.ts";

// The report.
export { makeReport } from "./report.ts";
export { writeSite } from "./outputs/site/write.ts";
export type { SiteSummary } from "./outputs/site/write.ts";
export type { SiteInput } from "./outputs/site/input.ts";
export type { OutputDisk } from "./outputs/disk.ts";
