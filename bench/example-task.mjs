// One task of the example's bench, on the built package: prints {ms, peak} as JSON.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [task] = process.argv.slice(2);
const folder = fileURLToPath(new URL("../examples/nato-2023", import.meta.url));
const start = process.hrtime.bigint();

function csvFiles(path) {
  return readdirSync(path).flatMap((name) => {
    const inner = join(path, name);
    return statSync(inner).isDirectory() ? csvFiles(inner) : name.endsWith(".csv") ? [inner] : [];
  });
}

async function bareEngine() {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  for (const [i, file] of csvFiles(join(folder, "data")).entries()) {
    await connection.run(
      `CREATE TABLE t${i} AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}', header = true)`,
    );
    await connection.runAndReadAll(`SELECT count(*), min(COLUMNS(*)) FROM t${i}`);
  }
}

async function open() {
  const { loadProject } = await import("../dist/project/project.js");
  const { openStore } = await import("../dist/measures/store.js");
  const stop = (d) => {
    throw new Error(d.message);
  };
  const project = await loadProject(folder, stop);
  return { project, store: await openStore(project, stop) };
}

async function check() {
  const { project, store } = await open();
  const { readPages } = await import("../dist/pages/read.js");
  const { checkDocuments } = await import("../dist/check.js");
  const { engineCells } = await import("../dist/measures/cells.js");
  const pages = readPages(project.pages, project.language, () => undefined);
  await checkDocuments(
    pages.map((p) => p.document),
    store.catalogue,
    engineCells(store),
    () => undefined,
    { pages: true },
  );
}

async function build() {
  const { project, store } = await open();
  const { makeReport } = await import("../dist/report.js");
  const { writeSite } = await import("../dist/outputs/site/write.js");
  const out = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  await writeSite(await makeReport(project, store, () => undefined), join(out, "site"), () => undefined);
  rmSync(out, { recursive: true });
}

await { engine: bareEngine, load: open, check, build }[task]();
const ms = Number(process.hrtime.bigint() - start) / 1e6;
process.stdout.write(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS * 1024 }));
process.exit(0);
