import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Random } from "../claims/random.ts";

const REGIONS = 50;
const SECTORS = 10;
const YEARS = 20;
const FIRST_YEAR = 2004;
const LAST_YEAR = FIRST_YEAR + YEARS - 1;

/** What of the generated project a bench changes. */
export interface GeneratedProject {
  readonly pages: number;
  readonly rows: number;
  /** The path of a page in the middle, from the project's folder. */
  readonly edited: string;
}

const region = (n: number): string => `Region ${(n + 1).toString()}`;
const sector = (n: number): string => `Sector ${(n + 1).toString()}`;

function table(random: Random): string {
  const lines = ["region,sector,year,turnover,employees"];
  for (let r = 0; r < REGIONS; r++)
    for (let s = 0; s < SECTORS; s++) {
      const level = 1000 + Math.floor(random.next() * 50_000);
      for (let y = 0; y < YEARS; y++) {
        const turnover = (level * (1 + 0.02 * y + 0.1 * random.next())).toFixed(2);
        const employees = Math.round(level / (20 + 10 * random.next()));
        lines.push([region(r), sector(s), FIRST_YEAR + y, turnover, employees].join(","));
      }
    }
  return `${lines.join("\n")}\n`;
}

const SETTINGS = `title: Generated report
as-of: 2024-01-31
tables:
  economy: { title: The economy of the regions, source: data/economy.csv, key: [region, sector, year] }
groups:
  all-regions: { title: All regions, dimension: region, members: [${Array.from({ length: REGIONS }, (_, i) => `region-${(i + 1).toString()}`).join(", ")}] }
`;

/** Two measures of a page: a sum of money and a ratio of two sums. */
function measures(page: string): string {
  const common = `  table: economy\n  dimensions: [region, sector, year]\n  sums-over: [region, sector]\n`;
  const turnover = `turnover-${page}:\n  title: Turnover ${page}\n  value: sum(turnover)\n  scale: 1000\n  unit: { money: EUR }\n${common}`;
  const ratio = `share-${page}:\n  title: Employees by turnover ${page}\n  numerator: sum(employees)\n  denominator: sum(turnover)\n  unit: number\n${common}`;
  return `${turnover}${ratio}`;
}

function page(name: string, i: number): string {
  const [one, two, three] = [0, 1, 2].map((k) => `region-${(((i * 3 + k) % REGIONS) + 1).toString()}`);
  const regions = `region=${[one, two, three].join(",")}`;
  const year = LAST_YEAR.toString();
  return `---
title: Page ${name}
order: ${i.toString()}
---

What follows is generated. In ${year}, turnover ${name} was [](claim:turnover-${name}?year=${year}) in all sectors together.

## How it came about

The reasons differ from place to place, and nobody expects them to go away soon. Firms say that orders come late and that good
people are hard to find; the ministry asks for patience while the new rules are put into practice.

\`\`\`chart
title: Turnover of three regions
type: line
address: turnover-${name}?${regions}&year=${FIRST_YEAR.toString()}..${year}
x: year
series: region
\`\`\`

\`\`\`chart
title: Employees by turnover in ten sectors
type: bar
address: share-${name}?year=${year}
x: sector
\`\`\`

\`\`\`table
title: Turnover by region
rows: region
columns:
  - { title: "${(LAST_YEAR - 1).toString()}", address: "turnover-${name}?year=${(LAST_YEAR - 1).toString()}" }
  - { title: "${year}", address: "turnover-${name}?year=${year}" }
sort: ${year}, descending
\`\`\`

\`\`\`table
title: Employees by turnover, by sector
rows: sector
columns:
  - { title: "${year}", address: "share-${name}?year=${year}" }
\`\`\`
`;
}

/** Writes a project of so many pages over a table of 10,000 rows; each page has two measures of its own, two charts, two tables and a claim. */
export function generateProject(folder: string, pages: number, random: Random): GeneratedProject {
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put("rapporteur.yaml", SETTINGS);
  put("data/economy.csv", table(random));
  const names = Array.from({ length: pages }, (_, i) => (i + 1).toString().padStart(4, "0"));
  for (const [i, name] of names.entries()) {
    put(`measures/${name}.yaml`, measures(name));
    put(i === 0 ? "pages/index.md" : `pages/page-${name}.md`, page(name, i));
  }
  const middle = names[Math.floor(pages / 2)] ?? "";
  return { pages, rows: REGIONS * SECTORS * YEARS, edited: `pages/page-${middle}.md` };
}
