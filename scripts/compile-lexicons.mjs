// Compiles lexicons/<language>/<name>.yaml to src/lexicons/compiled/<language>/<name>.ts; with --check it only says what differs.
// A file's `shape` names the interface in src/lexicons/shapes.ts that its data must have; without one it is `as const`.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";

const FROM = "lexicons";
const TO = "src/lexicons/compiled";
const check = process.argv.includes("--check");

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const WIDTH = 120;

/** The items of a list, each with its comma, as many a line as fit. */
function filled(items, pad) {
  const rows = [];
  for (const item of items) {
    const row = rows.at(-1);
    if (row !== undefined && pad.length + row.length + item.length + 2 <= WIDTH)
      rows[rows.length - 1] = `${row} ${item},`;
    else rows.push(`${item},`);
  }
  return rows;
}

/** One entry of the top level a line; words of a list fill the line, so that a reviewer can read both the list and a difference. */
function lines(value, depth) {
  if (value === null || typeof value !== "object" || depth === 0) return JSON.stringify(value);
  const pad = "  ".repeat(3 - depth);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const isWords = Array.isArray(value) && value.every((item) => typeof item !== "object");
  const items = Array.isArray(value)
    ? value.map((item) => JSON.stringify(item))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${lines(item, depth - 1)}`);
  const rows = isWords ? filled(items, pad) : items.map((item) => `${item},`);
  return rows.length === 0
    ? open + close
    : `${open}\n${rows.map((row) => `${pad}${row}\n`).join("")}${pad.slice(2)}${close}`;
}

function compiled(language, file) {
  const { shape, note: _, ...data } = parse(readFileSync(join(FROM, language, file), "utf8"));
  const name = camel(file.replace(/\.yaml$/, ""));
  const head = `// Compiled from lexicons/${language}/${file} by scripts/compile-lexicons.mjs; change it there.\n`;
  return shape
    ? `${head}import type { ${shape} } from "../../shapes.ts";\n\nexport const ${name}: ${shape} = ${lines(data, 2)};\n`
    : `${head}export const ${name} = ${lines(data, 2)} as const;\n`;
}

const wanted = new Map();
for (const language of readdirSync(FROM, { withFileTypes: true }).filter((d) => d.isDirectory())) {
  for (const file of readdirSync(join(FROM, language.name)).filter((f) => f.endsWith(".yaml"))) {
    wanted.set(join(TO, language.name, file.replace(/\.yaml$/, ".ts")), compiled(language.name, file));
  }
}
const present = existsSync(TO)
  ? readdirSync(TO, { recursive: true }).flatMap((f) => (f.endsWith(".ts") ? [join(TO, f)] : []))
  : [];
const stale = [...wanted].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
const extra = present.filter((path) => !wanted.has(path));

if (check) {
  for (const [path] of stale) console.error(`${path} is not what its YAML says`);
  for (const path of extra) console.error(`${path} has no YAML behind it`);
  if (stale.length + extra.length > 0) {
    console.error("run: node scripts/compile-lexicons.mjs");
    process.exitCode = 1;
  }
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const path of extra) rmSync(path);
}
