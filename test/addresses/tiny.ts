import type { Files } from "../project/memory.ts";

/** A small project with what addresses can name: years, days, groups with dates, measures of every shape. */
export const tiny: Files = {
  "rapporteur.yaml": `title: Tiny
as-of: 2024-12-31
tables:
  output: { source: data/output, key: [country, year] }
  rates: {}
  staff: {}
  members: {}
  treaties: { known-from: signed }
dimensions:
  country: { title: Country, members: { table: members, column: country } }
groups:
  union:
    title: The Union
    dimension: country
    members: { table: members, column: country, from: joined, until: left }
  north:
    title: The North
    dimension: country
    members: [poland, denmark]
`,
  "data/output/2023-06-01.csv":
    "country,year,amount\nPoland,2021,10\nDenmark,2021,20\nBritain,2021,70\nPoland,2022,12\n",
  "data/output/2024-06-01.csv":
    "country,year,amount\nPoland,2022,11\nDenmark,2022,22\nPoland,2023,13\nDenmark,2023,21\nFinland,2023,5\n",
  "data/rates.csv": "country,year,rate\nPoland,2022,2.5\nDenmark,2022,1.5\nThe Union,2022,1.9\n",
  "data/staff.csv": "year,people\n2022,4\n2023,8\n",
  "data/members.csv":
    "country,joined,left\nPoland,2004-05-01,\nDenmark,1973-01-01,\nFinland,2023-04-04,\nBritain,1973-01-01,2022-01-31\nIceland,,\n",
  "data/treaties.csv": "partner,signed,ended\nA,2023-01-10,\nB,2023-05-05,2024-01-01\nC,2024-03-01,\n",
  "measures/all.yaml": `output:
  { title: Output, table: output, value: sum(amount), unit: { money: EUR }, dimensions: [country, year], sums-over: [country], not-applicable: { country: [iceland] } }
rate: { title: Rate, table: rates, value: sum(rate), scale: 0.01, unit: percent, dimensions: [country, year], groups: rows }
staff: { title: Staff, table: staff, value: sum(people), unit: { count: people }, dimensions: [year] }
growth: { title: Growth, of: output/growth }
union-growth: { title: Growth of the Union, of: output/growth?country=union }
fixed-growth: { title: Growth of the same members, of: growth?composition=fixed }
then: { title: As it was known, of: output?as-of=2023-12-31 }
treaties: { title: Treaties, table: treaties, value: count(*), unit: count, dimensions: [partner, signed], sums-over: [partner, signed] }
in-force: { title: Treaties in force, table: treaties, value: count(*), unit: count, in-force: { as: date, from: signed, until: ended } }
last-signed: { title: Last signed, table: treaties, value: max(signed), unit: date, dimensions: [partner], sums-over: [partner] }
`,
};
