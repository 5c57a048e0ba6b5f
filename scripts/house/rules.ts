/** A folder of src/ (or a file at its top) and what it may import. docs/decisions/001-import-rules.md says why. */
export interface Station {
  readonly name: string;
  /** Other stations. A station may always import from itself. */
  readonly may: readonly string[];
  /** No node: module, no engine, no clock, no chance, nothing of the machine. */
  readonly pure: boolean;
}

const words = ["diagnostics", "lexicons"];
const prose = [...words, "quantities"];
const claims = [...prose, "addresses", "surveys", "texts"];
const tables = [...prose, "project", "sources"];
const measures = [...tables, "tables", "cache", "addresses", "surveys"];
const inference = [...measures, "measures"];
const charts = [...new Set([...inference, ...claims, "claims"])];
const pages = [...charts, "charts"];
const outputs = [...pages, "pages"];
const stories = [...outputs, "outputs", "inference"];
const doors = [...stories, "report.ts", "check.ts"];

function station(name: string, may: readonly string[], pure = false): Station {
  return { name, may, pure };
}

/** The way of the data, from left to right: what stands further left may be imported unless the table leaves it out. */
export const STATIONS: readonly Station[] = [
  station("diagnostics", [], true),
  station("lexicons", [], true),
  station("quantities", words, true),
  station("addresses", prose, true),
  station("surveys", prose, true),
  station("texts", prose, true),
  station("claims", claims, true),
  station("project", prose),
  station("cache", [...words, "project"]),
  station("sources", [...prose, "project"]),
  station("tables", tables),
  station("measures", measures),
  station("inference", inference),
  station("charts", charts),
  station("pages", pages),
  station("outputs", outputs),
  station("check.ts", stories),
  station("report.ts", [...stories, "check.ts"]),
  station("app", doors),
  station("cli", [...doors, "app"]),
  station("browser", [...claims, "claims"], true),
  station("index.ts", doors),
];

/** Packages that only one station may import. */
export const PACKAGE_OWNERS: Readonly<Record<string, string>> = {
  "@duckdb/node-api": "tables",
  "@observablehq/plot": "charts",
  linkedom: "charts",
  "d3-geo": "charts",
  "topojson-client": "charts",
  "read-excel-file": "inference",
};

/** Packages that cost much to load: imported where they are first needed, with `await import(…)`. */
export const HEAVY_PACKAGES: readonly string[] = [
  "@duckdb/node-api",
  "@observablehq/plot",
  "linkedom",
  "topojson-client",
  "read-excel-file",
];

/** Packages that a pure station may import; they touch neither files nor the network. */
export const PURE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  claims: ["stemmer"],
  // Markdown and HTML are text in, tokens out; a character's name (&pound;) is looked up in the tables of the Markdown parser.
  texts: [
    "decode-named-character-reference",
    "htmlparser2",
    "mdast",
    "remark-frontmatter",
    "remark-gfm",
    "remark-parse",
    "unified",
    "yaml",
  ],
};

/** The most lines of one file, and of the median one. */
export const MOST_LINES = 500;
export const MOST_MEDIAN_LINES = 100;

/** Names that say nothing about what is inside. */
export const EMPTY_NAMES: readonly string[] = ["utils", "util", "helpers", "helper", "common", "misc", "shared", "lib"];
