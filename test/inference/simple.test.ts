import { expect, it } from "vitest";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { inferStore } from "../../src/inference/infer.ts";
import { text, value } from "../measures/one-table.ts";
import { memoryDisk, ROOT } from "../project/memory.ts";

it("opens a wide table of years", async () => {
  const { report, list } = collector();
  const disk = memoryDisk({ "births by sex.csv": "year,Boys,Girls\n2012,10,9\n2013,11,8\n" });
  const store = await inferStore(["births by sex.csv"], ROOT, report, disk);
  expect(list).toEqual([]);
  if (!store) throw new Error("no store");
  expect(text(await value(store, "births-by-sex?sex=girls&year=2013"))).toBe("8");
  store.engine.close();
});
