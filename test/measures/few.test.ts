import { describe, expect, it } from "vitest";
import { cellsNeeded } from "../../src/addresses/evaluate.ts";
import { resolveText } from "../../src/addresses/resolve.ts";
import { engineCells } from "../../src/measures/cells.ts";
import { withStore, type Files } from "../project/memory.ts";

const places = ["Poland", "France", "Côte d'Ivoire", "Chad", "Peru", "Togo"];
const goods = ["apples", "pears", "plums", "nuts", "figs", "dates"];
const rows = places.flatMap((p, i) => goods.map((g, j) => `${p},${g},${(10 * i + j).toString()}`));
const files: Files = {
  "rapporteur.yaml":
    "title: T\nas-of: 2024-12-31\ntables:\n  t: {}\ngroups: { both: { title: B, dimension: place, members: [poland, peru] } }\n",
  "data/t.csv": `place,good,amount\n${rows.join("\n")}\n`,
  "measures/m.yaml":
    "m: { title: M, table: t, value: sum(amount), unit: number, dimensions: [place, good], sums-over: [place, good] }",
};

describe("a few cells among many combinations", () => {
  it("are named in the query, and are what each is by itself", async () => {
    const ofPlaces = goods.map(
      (g, i) => `m?place=${["poland", "france", "cote-divoire", "chad", "peru", "togo"][i] ?? ""}&good=${g}`,
    );
    const ofGroups = goods.slice(0, 1).map((g) => `m?place=both&good=${g}`);
    await withStore(files, async (store) => {
      const plans = [...ofPlaces, ...ofGroups].flatMap((a) => resolveText(a, store.catalogue, () => undefined) ?? []);
      const requests = plans.flatMap((plan) => cellsNeeded(plan, store.catalogue));
      expect(plans).toHaveLength(7);
      const ran: string[] = [];
      const query = (sql: string) => (ran.push(sql), store.engine.query(sql));
      const together = await engineCells({ ...store, engine: { ...store.engine, query } })(requests);
      expect(ran.map((sql) => sql.includes("string_split"))).toContain(true);
      for (const request of requests) {
        const alone = await engineCells(store)([request]);
        expect(together.get(request.key)).toEqual(alone.get(request.key));
        expect(alone.get(request.key)?.value).not.toBeNull();
      }
    });
  });
});
