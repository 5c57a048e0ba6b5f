import type { Changes } from "./run-in.ts";

/** A small sound project, which each bad input spoils in one way. */
export const smallProject: Changes = {
  "rapporteur.yaml": `title: Small
as-of: 2024-12-31
published: 2024-12-31
tables:
  output:
    source: data/output.csv
    key: [country, year]
groups:
  both: { title: Both, dimension: country, members: [poland, france] }
`,
  "data/output.csv": "country,year,amount\nPoland,2022,10\nPoland,2023,11\nFrance,2022,20\nFrance,2023,25\n",
  "measures/output.yaml": `output:
  title: Output
  table: output
  value: sum(amount)
  unit: { money: EUR }
  dimensions: [country, year]
  sums-over: [country]
growth:
  title: Growth
  of: output/growth
`,
  "pages/index.md": `---
title: Small
---

Output of Poland was [11 euros](claim:output?country=poland&year=2023) in 2023.
`,
};
