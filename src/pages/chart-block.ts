import { z } from "zod";
import { CHART_TYPES, CHART_TYPE_NAMES, typeRule, type ChartSetting, type ChartType } from "../charts/chart-types.ts";
import type { AnnotationSpec, ChartSpec, ReferenceSpec } from "../charts/figure-spec.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Section } from "../project/section.ts";
import { decimalSchema, textSchema, validate } from "../project/validate.ts";
import { compare, fromDecimal } from "../quantities/rational.ts";

const referenceSchema = z.strictObject({
  value: decimalSchema.optional(),
  address: textSchema.optional(),
  at: textSchema.optional(),
  until: textSchema.optional(),
  label: textSchema,
});

const chartSchema = z.strictObject({
  title: textSchema,
  type: z.enum(CHART_TYPE_NAMES),
  address: textSchema,
  x: textSchema,
  series: textSchema.optional(),
  highlight: z.array(textSchema).optional(),
  reference: z.union([referenceSchema, z.array(referenceSchema)]).optional(),
  annotations: z.array(z.strictObject({ at: textSchema, series: textSchema.optional(), text: textSchema })).optional(),
  sort: z.enum(["ascending", "descending"]).optional(),
  arrange: z.enum(["grouped", "stacked", "diverging"]).optional(),
  opposed: z.array(textSchema).min(1, "a list of items").optional(),
  panels: z.boolean().optional(),
  across: z.strictObject({ address: textSchema, title: textSchema.optional() }).optional(),
  classes: z.array(decimalSchema).min(1, "a list of numbers").optional(),
  frame: z.array(textSchema).min(1, "a list of items").optional(),
  marks: z.enum(["areas", "points"]).optional(),
  note: textSchema.optional(),
});

type Raw = z.infer<typeof chartSchema>;

const SETTINGS = [...new Set(Object.values(CHART_TYPES).flatMap((rule): readonly ChartSetting[] => rule.takes))];

/** Settings that only go together: stacks and panels have series, what is opposed diverges. */
function fitsArrangement(raw: Raw, section: Section, report: Report): boolean {
  const lack = (key: string, setting: ChartSetting, type: string): false => {
    report(diagnose("chart-needs", section.placeOf([key]), { setting, type, needs: [setting] }));
    return false;
  };
  const { arrange = "grouped" } = raw;
  if (arrange !== "grouped" && raw.series === undefined) return lack("arrange", "series", `a ${arrange} bar chart`);
  if (raw.type === "range" && raw.series === undefined && !raw.across) return lack("type", "series", "a range chart");
  if (arrange === "diverging" && !raw.opposed) return lack("arrange", "opposed", "a diverging bar chart");
  if (raw.panels === true && raw.series === undefined) return lack("panels", "series", "a chart in panels");
  if (raw.opposed && arrange !== "diverging") {
    const place = section.placeOf(["opposed"], true);
    const type = "bars that do not diverge";
    report(
      diagnose("chart-setting", place, { setting: "opposed", type, takes: [], types: ["bar with arrange: diverging"] }),
    );
    return false;
  }
  return true;
}

/** Holds the settings against the type of the chart: each at its key, or at the type where one is missing. */
function fitsType(raw: Raw, section: Section, report: Report): boolean {
  const { name, takes, needs } = typeRule(raw.type);
  const strange = SETTINGS.filter((s) => raw[s] !== undefined && !takes.includes(s));
  for (const setting of strange) {
    const types = CHART_TYPE_NAMES.filter((type) => typeRule(type).takes.includes(setting));
    report(diagnose("chart-setting", section.placeOf([setting], true), { setting, type: name, takes, types }));
  }
  const lacking = needs.filter((s) => raw[s] === undefined);
  for (const setting of lacking)
    report(diagnose("chart-needs", section.placeOf(["type"]), { setting, type: name, needs }));
  return strange.length + lacking.length === 0 && fitsArrangement(raw, section, report);
}

/** The references of a chart; null (and a report) where one says not, or twice, where it stands. */
function readReferences(raw: Raw, section: Section, report: Report): ReferenceSpec[] | null {
  const listed = Array.isArray(raw.reference);
  const all = raw.reference === undefined ? [] : [raw.reference].flat();
  const read = all.map((one, i): ReferenceSpec | null => {
    const path = listed ? ["reference", i] : ["reference"];
    const said = (["value", "address", "at"] as const).filter((key) => one[key] !== undefined);
    if (said.length !== 1 || (one.until !== undefined && one.at === undefined)) {
      report(diagnose("chart-reference", section.placeOf(path), { said }));
      return null;
    }
    return {
      label: one.label,
      place: section.placeOf([...path, said[0] ?? ""]),
      value: one.value === undefined ? null : fromDecimal(one.value),
      address: one.address ?? null,
      at: one.at ?? null,
      until: one.until ?? null,
    };
  });
  const sound = read.filter((r) => r !== null);
  return sound.length === read.length ? sound : null;
}

function readAnnotations(raw: Raw, section: Section): AnnotationSpec[] {
  return (raw.annotations ?? []).map(({ at, series, text }, i) => ({
    at,
    series: series ?? null,
    text,
    places: {
      at: section.placeOf(["annotations", i, "at"]),
      series: section.placeOf(["annotations", i, "series"]),
    },
  }));
}

/** Types a `chart` block; every mistake is reported, null where there is one. */
export function readChart(section: Section, offset: number, report: Report): ChartSpec | null {
  const raw = validate(section, chartSchema, report);
  if (!raw) return null;
  const fits = fitsType(raw, section, report);
  const references = readReferences(raw, section, report);
  if (!fits || !references) return null;
  const type: ChartType = raw.type;
  return {
    block: "chart",
    place: section.placeOf(["address"]),
    offset,
    title: raw.title,
    type,
    address: raw.address,
    x: raw.x,
    series: raw.series ?? null,
    highlight: raw.highlight ?? [],
    references,
    annotations: readAnnotations(raw, section),
    sort: raw.sort ?? null,
    arrange: raw.arrange ?? "grouped",
    opposed: raw.opposed ?? [],
    panels: raw.panels ?? false,
    across: raw.across
      ? {
          address: raw.across.address,
          title: raw.across.title ?? null,
          place: section.placeOf(["across", "address"]),
        }
      : null,
    classes: raw.classes?.flatMap((c) => fromDecimal(c) ?? []).sort(compare) ?? null,
    marks: raw.marks ?? "areas",
    frame: raw.frame ?? [],
    note: raw.note ?? null,
    places: {
      x: section.placeOf(["x"]),
      series: section.placeOf(["series"]),
      highlight: (raw.highlight ?? []).map((_, i) => section.placeOf(["highlight", i])),
      opposed: (raw.opposed ?? []).map((_, i) => section.placeOf(["opposed", i])),
      frame: (raw.frame ?? []).map((_, i) => section.placeOf(["frame", i])),
    },
  };
}
