import type { Random } from "../random.ts";

const FIRST = ["Alder", "Birch", "Cedar", "Dorn", "Elm", "Fenn", "Gorse", "Hazel", "Iver", "Juniper"];
const SECOND = ["bridge", "field", "haven", "mouth", "wick"];
const SECTORS = [
  "Agriculture",
  "Construction",
  "Education",
  "Energy",
  "Fishing",
  "Health",
  "Manufacturing",
  "Mining",
  "Tourism",
  "Transport",
];
const MEASURES = [
  "Turnover",
  "Exports",
  "Imports",
  "Wages",
  "Employees",
  "Apprentices",
  "Enterprises",
  "Closures",
  "Vacancies",
  "Accidents",
  "Electricity used",
  "Water used",
  "Waste",
  "Patents",
  "Loans",
  "Subsidies",
  "Taxes paid",
];
const FIRST_YEAR = 2004;
const YEARS = 20;
const FILLER = [
  "The reasons differ from place to place, and nobody expects them to go away soon.",
  "Firms say that orders come late and that good people are hard to find.",
  "The ministry asks for patience while the new rules are put into practice.",
  "Much of this follows from the weather, and some of it from luck.",
];

const REGIONS = FIRST.flatMap((a) => SECOND.map((b) => a + b));

/** A table of 10,000 rows and 20 columns: 50 regions, 10 sectors, 20 years, 17 measures. */
export interface Generated {
  readonly csv: string;
  readonly valueOf: (region: number, sector: number, year: number, measure: number) => number;
}

export function generateTable(random: Random): Generated {
  const values: number[][] = [];
  const lines = [["region", "sector", "year", ...MEASURES.map((m) => m.toLowerCase())].join(",")];
  for (const region of REGIONS)
    for (const sector of SECTORS) {
      const levels = MEASURES.map(() => 100 + Math.floor(random.next() * 50_000));
      for (let y = 0; y < YEARS; y++) {
        const row = levels.map((level) => Math.round(level * (1 + 0.02 * y + 0.2 * random.next())));
        values.push(row);
        lines.push([region, sector, FIRST_YEAR + y, ...row].join(","));
      }
    }
  const at = (r: number, s: number, y: number): number => (r * SECTORS.length + s) * YEARS + y;
  return { csv: `${lines.join("\n")}\n`, valueOf: (r, s, y, m) => values[at(r, s, y)]?.[m] ?? 0 };
}

/** A text of so many words (a few more, up to the end of a sentence) about a generated table: every second sentence has a number, one in five of them wrong. */
export function generateText(words: number, { valueOf }: Generated, random: Random): string {
  const below = (n: number): number => Math.floor(random.next() * n);
  const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
  const sentence = (): string => {
    const [r, s, m, y] = [below(REGIONS.length), below(SECTORS.length), below(MEASURES.length), 1 + below(YEARS - 1)];
    const [place, sector, measure] = [REGIONS[r] ?? "", (SECTORS[s] ?? "").toLowerCase(), MEASURES[m] ?? ""];
    const wrong = random.next() < 0.2 ? 1.07 : 1;
    const year = String(FIRST_YEAR + y);
    const value = valueOf(r, s, y, m) * wrong;
    if (below(2) === 0) return `${measure} in ${sector} in ${place} came to ${grouped(Math.round(value))} in ${year}.`;
    const growth = value / valueOf(r, s, y - 1, m) - 1;
    const way = growth < 0 ? "fell" : "rose";
    return `In ${year}, ${measure.toLowerCase()} in ${sector} in ${place} ${way} by ${Math.abs(growth * 100).toFixed(1)}%.`;
  };
  const paragraphs = ["# The year in the regions"];
  let count = 5;
  while (count < words) {
    const sentences: string[] = [];
    for (let i = 0; i < 6 && count < words; i++) {
      const next = i % 2 === 0 ? sentence() : (random.pick(FILLER) ?? "");
      sentences.push(next);
      count += next.split(" ").length;
    }
    paragraphs.push(sentences.join(" "));
  }
  return `${paragraphs.join("\n\n")}\n`;
}
