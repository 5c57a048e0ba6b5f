import { folderHref, type RenderContext } from "../../pages/context.ts";
import { evidencePath } from "../../pages/evidence-path.ts";
import { allSections } from "../../pages/anchors.ts";
import type { CheckedPage } from "../../pages/page.ts";
import { headingText } from "../../pages/plain-words.ts";
import { shownValue } from "../../pages/value-words.ts";
import { figureHref, figuresOf } from "./figures-page.ts";
import { measuresUsed } from "./glossary-page.ts";
import { piecesOf } from "./page-text.ts";
import type { Site } from "./prepare.ts";
import { linkLabel } from "./text-version.ts";

/** Something that can be found: short names, since the index has many. */
interface SearchEntry {
  /** Title. */
  readonly t: string;
  /** Address from the site's top. */
  readonly u: string;
  /** What it is, for people: the page that it is of, "Evidence". */
  readonly k: string;
  /** The text in which words are looked for besides the title. */
  readonly x: string;
}

/** The sections of a page with their texts; what stands before the first heading belongs to the page itself. */
function sectionEntries(checked: CheckedPage, site: Site, context: RenderContext): SearchEntry[] {
  const { page } = checked;
  const href = folderHref(context, page.slug);
  const pieces = piecesOf(checked, [], linkLabel(site, page.path));
  const sections = allSections(page);
  let headings = 0;
  const entries: { t: string; u: string; k: string; x: string[] }[] = [
    { t: page.title, u: href, k: site.title, x: page.description === null ? [] : [page.description] },
  ];
  for (const piece of pieces) {
    if (piece.kind !== "block") continue;
    if (piece.block.kind === "heading") {
      entries.push({ t: piece.text, u: `${href}#${sections[headings]?.id ?? ""}`, k: page.title, x: [] });
      headings++;
    } else entries.at(-1)?.x.push(piece.text);
  }
  return entries.map((e) => ({ ...e, x: e.x.join(" ") }));
}

/** Everything that can be found in a report, in the order of the pages: sections, figures, words, values. */
function searchEntries(site: Site, context: RenderContext): SearchEntry[] {
  const { words, catalogue } = context;
  const glossary = folderHref(context, "glossary");
  return [
    ...site.pages.flatMap((p) => sectionEntries(p, site, context)),
    ...figuresOf(site).map((f) => ({
      t: `${f.figure.label}: ${f.figure.title}`,
      u: figureHref(f, context),
      k: f.page.title,
      x: [...f.figure.table.columns, ...f.figure.table.rows.map((r) => r.label)].join(" "),
    })),
    ...site.terms.map((t) => ({
      t: t.name,
      u: `${glossary}#${t.id}`,
      k: words.glossary,
      x: t.meaning,
    })),
    ...measuresUsed(site).map((m) => ({
      t: m.title,
      u: `${glossary}#measure-${m.slug}`,
      k: words.glossary,
      x: [m.note ?? "", ...m.aliases].join(" "),
    })),
    ...[...site.values]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([address, value]) => ({
        t: `${headingText(value.plan, catalogue)}: ${shownValue(value, catalogue)}`,
        u: folderHref(context, evidencePath(address)),
        k: "Evidence",
        x: "",
      })),
  ];
}

/** The index as a script, since a page on a disk may load nothing else. */
export function searchIndexScript(site: Site, context: RenderContext): string {
  const entries = searchEntries(site, context).map((e) => JSON.stringify(e));
  return `globalThis.reportIndex=[\n${entries.join(",\n")}\n];\n`;
}
