import nlp from "compromise";
import type { Found } from "./score.ts";

/** Another package as a reader of one case, and of a long text (only to time it). */
export interface Other {
  readonly name: string;
  readonly models: readonly string[];
  readonly find: (text: string, model: string) => Found[];
  readonly readAll: (paragraphs: readonly string[]) => void;
}

interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly resolution?: { readonly value?: string; readonly unit?: string } | null;
}

interface Suite {
  readonly Culture: { readonly English: string };
  readonly recognizeNumber: (text: string, culture: string) => Recognized[];
  readonly recognizePercentage: (text: string, culture: string) => Recognized[];
  readonly recognizeOrdinal: (text: string, culture: string) => Recognized[];
  readonly recognizeCurrency: (text: string, culture: string) => Recognized[];
}

const KINDS: Readonly<Record<string, string>> = {
  NumberModel: "number",
  PercentModel: "percent",
  OrdinalModel: "ordinal",
  CurrencyModel: "money",
};

/** `@microsoft/recognizers-text-suite`: one function a model, none for ranges; its package has no types that Node finds. */
export async function recognizers(): Promise<Other> {
  const suite = ((await import("@microsoft/recognizers-text-suite")) as { default: Suite }).default;
  const english = suite.Culture.English;
  const readers: Readonly<Record<string, (text: string) => Recognized[]>> = {
    NumberModel: (text) => suite.recognizeNumber(text, english),
    PercentModel: (text) => suite.recognizePercentage(text, english),
    OrdinalModel: (text) => suite.recognizeOrdinal(text, english),
    CurrencyModel: (text) => suite.recognizeCurrency(text, english),
  };
  return {
    name: "@microsoft/recognizers-text-suite",
    models: Object.keys(readers),
    find: (text, model) =>
      (readers[model]?.(text) ?? []).map((r) => {
        const value = Number.parseFloat(r.resolution?.value ?? "");
        const scaled = model === "PercentModel" ? value / 100 : value;
        const number = Number.isNaN(scaled) ? null : scaled;
        const unit = model === "CurrencyModel" ? (r.resolution?.unit ?? null) : null;
        return {
          quote: r.text,
          start: r.start,
          end: r.end + 1,
          kind: KINDS[model] ?? "",
          value: number,
          low: number,
          high: number,
          unit,
        };
      }),
    readAll: (paragraphs) => {
      for (const text of paragraphs) for (const read of Object.values(readers)) read(text);
    },
  };
}

interface NlpNumber {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
  readonly number: { readonly num: number | null };
}

/** `compromise`: its numbers, with their offsets. */
export function compromise(): Other {
  return {
    name: "compromise",
    models: ["NumberModel"],
    find: (text) =>
      (nlp(text).numbers().json({ offset: true }) as NlpNumber[]).map(({ text: quote, offset, number }) => {
        const { num } = number;
        return {
          quote,
          start: offset.start,
          end: offset.start + offset.length,
          kind: "number",
          value: num,
          low: num,
          high: num,
          unit: null,
        };
      }),
    readAll: (paragraphs) => {
      for (const text of paragraphs) nlp(text).numbers().json();
    },
  };
}
