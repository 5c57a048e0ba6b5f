import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { addresses } from "../../src/diagnostics/catalogue/addresses.ts";
import { charts } from "../../src/diagnostics/catalogue/charts.ts";
import { claims } from "../../src/diagnostics/catalogue/claims.ts";
import { cli } from "../../src/diagnostics/catalogue/cli.ts";
import { inference } from "../../src/diagnostics/catalogue/inference.ts";
import { measures } from "../../src/diagnostics/catalogue/measures.ts";
import { outputs } from "../../src/diagnostics/catalogue/outputs.ts";
import { pages } from "../../src/diagnostics/catalogue/pages.ts";
import { projects } from "../../src/diagnostics/catalogue/projects.ts";
import { tables } from "../../src/diagnostics/catalogue/tables.ts";
import type { Entry } from "../../src/diagnostics/diagnostic.ts";

type AnyEntry = Entry<Readonly<Record<string, unknown>>>;

const CHAPTERS: readonly (readonly [string, object])[] = [
  ["The project", projects],
  ["Sources and tables", tables],
  ["Measures, dimensions and groups", measures],
  ["Data without a project", inference],
  ["Addresses", addresses],
  ["Claims", claims],
  ["Pages", pages],
  ["Figures", charts],
  ["The output", outputs],
  ["The command line", cli],
];

const LISTS = new Set(["known", "cycle", "quantities", "candidates"]);

/** Parameters without which a message is the usual one. */
const LEFT_OUT: Readonly<Record<string, unknown>> = { needs: undefined, used: null };

/** Parameters that stand for themselves: "‹name›". */
const placeholders = new Proxy(LEFT_OUT, {
  get: (left, name: string) => {
    if (name in left) return left[name];
    return LISTS.has(name) ? [`‹${name}›`] : `‹${name}›`;
  },
});

function section(code: string, entry: AnyEntry): string {
  const message = `    ${entry.severity}: ${entry.message(placeholders)} [${code}]`;
  return [`### ${code}`, `${entry.title}.`, message, entry.help].join("\n\n");
}

/** The page of all diagnostics, from their catalogue. */
export function diagnosticsPage(): string {
  const listed = CHAPTERS.flatMap(([, entries]) => Object.keys(entries));
  const forgotten = Object.keys(catalogue).filter((code) => !listed.includes(code));
  if (forgotten.length > 0) throw new Error(`scripts/docs/diagnostics.ts has no chapter for ${forgotten.join(", ")}`);
  const chapters = CHAPTERS.map(([title, entries]) => {
    const sections = Object.entries(entries as Readonly<Record<string, AnyEntry>>).map(([code, one]) => section(code, one));
    return [`## ${title}`, ...sections].join("\n\n");
  });
  const head = [
    "# Diagnostics",
    "<!-- Written from src/diagnostics/catalogue/ by `npm run docs`: change it there. -->",
    [
      "What an author can mend is told in a line: the place (file, line, column), what is wrong, and in brackets a code that never",
      "changes. Below it stands what is allowed and, where there is one, a hint. All mistakes of a run are told, not only the first.",
      "Below, ‹words in angle brackets› stand for what the message names.",
    ].join("\n"),
    [
      "Where one is an error, the exit code is 2 and nothing is written. The six that hold a sentence against its link (`claim-member`,",
      "`claim-period`, `claim-measure`, `claim-choice`, `claim-direction`, `claim-unit`) are failed checks: exit code 1, and a build",
      "writes the site.",
    ].join("\n"),
  ];
  return `${[...head, ...chapters].join("\n\n")}\n`;
}
