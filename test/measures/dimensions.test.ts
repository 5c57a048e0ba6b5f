import { describe, expect, it } from "vitest";
import { withStore, type Files } from "../project/memory.ts";
import { project, said, sum, text, value } from "./one-table.ts";

describe("mistakes in dimensions and groups", () => {
  const measures = `m: { title: M, ${sum} }`;
  it.each<[string, string, Files, string[]]>([
    [
      "two labels with one slug",
      "",
      { "data/t.csv": "country,year,amount\nTürkiye,2022,1\nTurkiye,2022,2\n" },
      ['data/t.csv:3:1 slug-clash: "Türkiye" and "Turkiye" both become country=turkiye'],
    ],
    [
      "two declared labels with one slug",
      "  c: {}\ndimensions: { country: { members: { table: c, column: name } } }\n",
      { "data/c.csv": "name\nTürkiye\nTURKIYE\n" },
      ['data/c.csv:3:1 slug-clash: "Türkiye" and "TURKIYE" both become country=turkiye'],
    ],
    [
      "a label without a slug",
      "",
      { "data/t.csv": "country,year,amount\n🙂,2022,1\n" },
      ['data/t.csv:2:1 no-slug: "🙂" has no letter or digit to make a slug of, for country'],
    ],
    [
      "a declared slug that is none",
      "  c: {}\ndimensions: { country: { members: { table: c, column: name, slug: code } } }\n",
      { "data/c.csv": "name,code\nTürkiye,T R\n" },
      ['data/c.csv:2:1 no-slug: "T R" cannot be the slug of "Türkiye", for country'],
    ],
    [
      "members from no table",
      "dimensions: { country: { members: { table: cc, column: name } } }\n",
      {},
      ['rapporteur.yaml:5:44 unknown-table: there is no table "cc"'],
    ],
    [
      "members from no column",
      "dimensions: { country: { members: { table: t, column: contry, aliases: also } } }\n",
      {},
      [
        'rapporteur.yaml:5:55 unknown-column: there is no column "contry" for the members of country',
        'rapporteur.yaml:5:72 unknown-column: there is no column "also" for the members of country',
      ],
    ],
    [
      "a group of no dimension",
      "groups: { g: { title: G, dimension: contry, members: [] } }\n",
      {},
      [
        'rapporteur.yaml:5:37 unknown-dimension: there is no dimension "contry" in this project — did you mean "country"?',
      ],
    ],
    [
      "a group with a misspelt member",
      "groups: { g: { title: G, dimension: country, members: [poland, frnace] } }\n",
      {},
      ['rapporteur.yaml:5:64 unknown-member: there is no member or group "frnace" of country — did you mean "france"?'],
    ],
    [
      "a group called like a declared member",
      "dimensions: { country: { members: { table: t, column: country } } }\ngroups: { france: { title: The French, dimension: country, members: [] } }\n",
      {},
      ['rapporteur.yaml:6:11 slug-clash: "France" and "The French" both become country=france'],
    ],
    [
      "a group by days that are none",
      "groups: { g: { title: G, dimension: country, members: { table: t, column: country, from: note } } }\n",
      {},
      ["rapporteur.yaml:5:90 not-dates: from of the members of a group needs dates, and the column note holds text"],
    ],
    [
      "a group whose condition does not run",
      "groups: { g: { title: G, dimension: country, members: { table: t, column: country }, where: region = 1 } }\n",
      {},
      ["rapporteur.yaml:5:93 group-sql: the where of groups.g does not run"],
    ],
    [
      "a misspelt setting of a group",
      "groups: { g: { titel: G, dimension: country, members: [] } }\n",
      {},
      ['rapporteur.yaml:5:16 unknown-setting: there is no setting "titel" in groups.g — did you mean "title"?'],
    ],
    [
      "members that are neither a list nor a table",
      "groups: { g: { title: G, dimension: country, members: poland } }\n",
      {},
      ['rapporteur.yaml:5:55 bad-setting: groups.g.members does not take "poland"'],
    ],
    [
      "a group whose slug is none",
      "groups: { The North: { title: G, dimension: country, members: [] } }\n",
      {},
      ['rapporteur.yaml:5:11 bad-slug: "The North" cannot be a name in an address'],
    ],
  ])("%s", async (_, settings, more, expected) => {
    const found = await said(project(measures, more, settings));
    expect(found).toHaveLength(expected.length);
    expected.forEach((start, i) => expect(found[i]?.slice(0, start.length)).toBe(start));
  });

  it("a register by a column that holds no dates", async () => {
    const found = await said(
      project(
        "m: { title: M, table: t, value: count(*), unit: count, in-force: { as: date, from: note, until: untl } }",
      ),
    );
    expect(found.map((s) => s.split(" — ")[0])).toEqual([
      'measures/m.yaml:1:84 not-dates: from of "m" needs dates, and the column note holds text',
      'measures/m.yaml:1:97 unknown-column: there is no column "untl" for "m"',
    ]);
  });

  it("a row for a group is no member of its dimension, but may be one of another", async () => {
    const files = project(
      `m: { title: M, table: t, value: sum(amount), unit: number, dimensions: [region, part], groups: rows }`,
      { "data/t.csv": "region,part,amount\nEurope,Europe,1\nThe Old World,all,2\nPoland,all,3\n" },
      "groups: { europe: { title: The Old World, dimension: region, members: [] } }\n",
    );
    await withStore(files, async (store) => {
      expect(store.catalogue.dimensions.get("region")?.members.map((m) => m.slug)).toEqual(["poland"]);
      expect(store.catalogue.dimensions.get("part")?.members.map((m) => m.slug)).toEqual(["europe", "all"]);
      expect(text(await value(store, "m?part=all&region=europe"))).toBe("2");
    });
  });
});
