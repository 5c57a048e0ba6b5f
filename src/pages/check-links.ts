import { posix } from "node:path";
import type { Definition, Link, Nodes } from "mdast";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import { anchorsOf } from "./anchors.ts";
import { linkTarget } from "./link-target.ts";
import type { Page } from "./page.ts";

function linksOf(node: Nodes): (Link | Definition)[] {
  const inside = "children" in node ? node.children.flatMap(linksOf) : [];
  return node.type === "link" || node.type === "definition" ? [node, ...inside] : inside;
}

/** Where a link's address stands; the whole link where the file has it in other letters (escaped). */
function placeOfUrl(node: Link | Definition, { text, document }: Page): Place {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const after = node.type === "link" ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
  const at = node.url === "" ? -1 : text.indexOf(node.url, after);
  return at < 0 || at >= end ? document.placeOf(start, end) : document.placeOf(at, at + node.url.length);
}

/** How a page names another in a link: by the way from its own folder. */
function fromHere(page: Page, other: Page): string {
  return posix.relative(posix.dirname(page.path), other.path);
}

/** Holds every link of the pages against the pages there are; a link to the web is left alone. True where all are sound. */
export function checkLinks(pages: readonly Page[], report: Report): boolean {
  const byFile = new Map(pages.map((page) => [page.path, page]));
  let sound = true;
  for (const page of pages) {
    for (const node of linksOf(page.root)) {
      const target = linkTarget(node.url, page.path);
      if (target.kind !== "page") continue;
      const to = byFile.get(target.file);
      const { fragment } = target;
      if (!to) {
        const known = pages.map((other) => fromHere(page, other));
        const [link = ""] = node.url.split("#");
        report(diagnose("unknown-page", placeOfUrl(node, page), { link, known }));
        sound = false;
      } else if (fragment !== null && !anchorsOf(to).includes(fragment)) {
        const known = anchorsOf(to).filter((a) => !/^(claim|figure)-\d+$/.test(a));
        report(diagnose("unknown-heading", placeOfUrl(node, page), { name: fragment, page: to.path, known }));
        sound = false;
      }
    }
  }
  return sound;
}
