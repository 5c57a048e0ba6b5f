import type { Changes } from "./run-in.ts";

/** A project of two tables, one of them with vintages; each page shows one of them, and the first page neither. */
export const twoTables: Changes = {
  "rapporteur.yaml": `title: Two tables
as-of: 2024-12-31
tables:
  output: { source: data/output.csv, key: [country, year], citation: The office }
  people: { source: data/people, key: [country, year] }
groups:
  north: { title: The north, dimension: country, members: [norway, sweden] }
`,
  "data/output.csv":
    "country,year,amount\nNorway,2022,10\nNorway,2023,11\nSweden,2022,20\nSweden,2023,25\nItaly,2022,7\nItaly,2023,8\n",
  "data/people/2024-01-31.csv": "country,year,persons\nNorway,2023,5000\nSweden,2023,10000\nItaly,2023,60000\n",
  "measures/output.yaml": `output:
  title: Output
  table: output
  value: sum(amount)
  unit: { money: EUR }
  dimensions: [country, year]
  sums-over: [country]
`,
  "measures/people.yaml": `people:
  title: People
  table: people
  value: sum(persons)
  unit: { count: people }
  dimensions: [country, year]
  sums-over: [country]
`,
  "pages/index.md": "---\ntitle: Two tables\norder: 1\n---\n\nNothing is claimed here.\n",
  "pages/output.md": `---
title: Output
order: 2
---

The north made [36 euros](claim:output?country=north&year=2023) in 2023.

\`\`\`chart
title: Output of the north
type: bar
address: output?country=north&year=2023
x: country
\`\`\`
`,
  "pages/people.md": `---
title: People
order: 3
---

In Norway lived [5,000](claim:people?country=norway&year=2023) people in 2023.

\`\`\`table
title: People by country
rows: country
columns:
  - { title: "2023", address: "people?year=2023" }
\`\`\`
`,
};
