import type { Element, ElementContent, Root as HtmlRoot, RootContent } from "hast";
import { toHast, type Options } from "mdast-util-to-hast";
import { visit, SKIP } from "unist-util-visit";
import { periodText } from "../quantities/period-out.ts";
import type { Verdict } from "../claims/verdict.ts";
import type { Value } from "../measures/value.ts";
import { headingIds } from "./anchors.ts";
import { claimIds } from "./claim-ids.ts";
import { valueOf, type RenderContext } from "./context.ts";
import { el, htmlText, type Child } from "./html.ts";
import { membershipChange } from "./membership.ts";
import type { CheckedPage, LabelledFigure } from "./page.ts";
import { isRemarkable, renderClaim, renderNote, renderRemark, type RenderedClaim } from "./render-claim.ts";
import { setFindings } from "./render-findings.ts";
import { renderFigure } from "./render-figure.ts";
import { setLink } from "./render-links.ts";
import { linkTerms, termNote } from "./render-terms.ts";
import type { Words } from "./words/words.ts";
import { verdictTally } from "./verdict-words.ts";

/** The claims of a page by the offset of their links. */
function claimsOf(
  verdicts: readonly Verdict[],
  values: ReadonlyMap<string, Value>,
  context: RenderContext,
): Map<number, RenderedClaim> {
  const ids = claimIds(verdicts);
  const claims = verdicts.map((verdict, i): [number, RenderedClaim] => {
    const found = verdict.plan && valueOf(verdict.plan, values, context.catalogue.asOf);
    const membership = found && membershipChange(found.value, values, context.catalogue);
    return [verdict.claim.linkPlace.start, { verdict, id: ids[i] ?? "claim", found, membership }];
  });
  return new Map(claims);
}

/** The id that the heading of the footnotes has from the Markdown library; each reference names it. */
const FOOTNOTES = "footnote-label";

/** Gives headings the levels below the page's own title without a gap, and ids to link to. */
function setHeadings(tree: HtmlRoot): void {
  const headings: Element[] = [];
  visit(tree, "element", (node) => {
    if (/^h[1-6]$/.test(node.tagName) && node.properties["id"] !== FOOTNOTES) headings.push(node);
  });
  const levels = [...new Set(headings.map((n) => n.tagName))].sort();
  const ids = headingIds(headings.map(textOf));
  headings.forEach((heading, i) => {
    heading.tagName = `h${Math.min(6, levels.indexOf(heading.tagName) + 2).toString()}`;
    heading.properties["id"] ??= ids[i] ?? "section";
  });
}

function textOf(node: Element): string {
  return node.children.map((c) => (c.type === "text" ? c.value : c.type === "element" ? textOf(c) : "")).join("");
}

/** A site shows nothing from elsewhere and copies no files: an image is its alternative text, with a link where it is on the web. */
function imageLink({ properties }: Element): Element {
  const { src, alt } = properties;
  const text = typeof alt === "string" && alt !== "" ? alt : "image";
  return typeof src === "string" && /^https?:/i.test(src) ? el("a", { href: src }, text) : el("em", {}, text);
}

/** Footnotes stand at the page's end, under a heading in its language; their ids need no prefix, since raw HTML stays out. */
function footnoteOptions(words: Words): Options {
  return {
    clobberPrefix: "",
    footnoteLabel: words.footnotes,
    footnoteLabelProperties: { className: ["footnotes-title"] },
    footnoteBackLabel: words.backToText,
  };
}

interface Parts {
  readonly claims: ReadonlyMap<number, RenderedClaim>;
  readonly figures: ReadonlyMap<number, LabelledFigure>;
  readonly path: string;
  readonly context: RenderContext;
}

/** Puts claims, figures and the site's links into the tree that Markdown gave. */
function fillTree(tree: HtmlRoot, { claims, figures, path, context }: Parts): void {
  visit(tree, "element", (node, index, parent) => {
    const at = node.position?.start.offset ?? -1;
    const put = (element: Element): [typeof SKIP, number] => {
      if (parent && index !== undefined) parent.children[index] = element;
      return [SKIP, (index ?? 0) + 1];
    };
    if (node.tagName === "a") {
      const claim = claims.get(at);
      if (claim) return put(renderClaim(claim, node.children, context));
      setLink(node, path, context);
    } else if (node.tagName === "pre") {
      const figure = figures.get(at);
      if (figure) return put(renderFigure(figure, context.words, context.catalogue.language));
    } else if (node.tagName === "img") {
      return put(imageLink(node));
    } else if (node.tagName === "table" && parent && index !== undefined) {
      return put(el("div.scroll", { role: "region", ariaLabel: context.words.table, tabIndex: 0 }, { ...node }));
    }
    return undefined;
  });
}

/** The claims whose marks stand inside a node. */
function claimsInside(node: RootContent, claims: readonly RenderedClaim[]): RenderedClaim[] {
  const ids = new Set<string>();
  visit(node, "element", (inner) => {
    if (inner.tagName === "a" && typeof inner.properties["dataNote"] === "string")
      ids.add(inner.properties["dataNote"]);
  });
  return claims.filter((c) => ids.has(`${c.id}-note`));
}

/** Each block of the page; one with a claim that is remarkable stands together with the remark on it. */
function withRemarks(tree: HtmlRoot, claims: readonly RenderedClaim[], context: RenderContext): RootContent[] {
  return tree.children.flatMap((node): RootContent[] => {
    const doubted = claimsInside(node, claims).filter((c) => isRemarkable(c.verdict));
    if (doubted.length === 0) return [node];
    const remarks = el(
      "div.remarks",
      { role: "note", ariaLabel: "On the numbers in the passage that follows" },
      ...doubted.map((c) => renderRemark(c, context)),
    );
    return [el("div.passage", {}, remarks, node as ElementContent)];
  });
}

/** The head of a statement: its day, and what was found of its claims. */
function statementHead({ page, days, verdicts }: CheckedPage, context: RenderContext): Child {
  if (page.kind !== "statement") return null;
  const { language } = context.catalogue;
  const day = periodText(page.date ?? days.judged, language);
  return el(
    "div.statement-head",
    {},
    page.date === null ? null : el("p.date", {}, el("time", { dateTime: page.date }, day)),
    el("p", {}, `${verdicts.length.toString()} claims, held against what was known on ${day}:`),
    verdictTally(verdicts),
  );
}

/**
 * The article of a page: title, text with claims and figures, remarks beside claims that are not supported or were revised, and the notes that
 * open at a claim. `values` is by address; `figures` are those of the page.
 */
export function renderPage(
  checked: CheckedPage,
  figures: readonly LabelledFigure[],
  values: ReadonlyMap<string, Value>,
  context: RenderContext,
): string {
  const { page, verdicts } = checked;
  const claims = claimsOf(verdicts, values, context);
  const tree = toHast(page.root, footnoteOptions(context.words)) as HtmlRoot;
  setHeadings(tree);
  fillTree(tree, { claims, figures: new Map(figures.map((f) => [f.spec.offset, f])), path: page.path, context });
  const listed = [...claims.values()];
  if (page.slug === "" || context.imprint) setFindings(tree, new Map(listed.map((c) => [c.id, c])));
  const terms = linkTerms(tree, context.terms, context);
  const lead = page.description === null ? null : el("p.lead", {}, page.description);
  const head = el(
    "header.page-head",
    {},
    el("h1", {}, page.title),
    lead,
    statementHead(checked, context),
    context.imprint ?? null,
  );
  const notes =
    listed.length + terms.length === 0
      ? null
      : el(
          "div.notes",
          {},
          el("h2.print-only", {}, "Evidence for the numbers"),
          ...listed.map((c) => renderNote(c, context)),
          ...terms.map((t) => termNote(t, context)),
        );
  const article = el(
    `article.${page.kind}`,
    {},
    head,
    el("div.text", {}, ...(withRemarks(tree, listed, context) as ElementContent[])),
    notes,
  );
  return htmlText([article]);
}
