import { posix } from "node:path";
import { parseHTML } from "linkedom";

/** A built site: path from its top → text (of pages and style sheets) or null (of a file that is no text). */
export type BuiltSite = ReadonlyMap<string, string | null>;

/** Attributes that lead to a file, and those that name elements of the same page. */
const FILE_ATTRIBUTES = ["href", "src", "srcset", "poster", "action", "data"] as const;
const ID_ATTRIBUTES = [
  "aria-labelledby",
  "aria-describedby",
  "aria-controls",
  "for",
  "headers",
  "popovertarget",
  "data-note",
] as const;
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

interface PageParts {
  readonly ids: ReadonlySet<string>;
  readonly problems: readonly string[];
  /** Links inside the site as written, with the name of the element. */
  readonly links: readonly { readonly from: string; readonly href: string }[];
}

/** As much of the document's interface as is used here; the compiler is not given a browser's. */
interface Node {
  readonly id: string;
  readonly localName: string;
  readonly textContent: string;
  readonly getAttribute: (name: string) => string | null;
}

interface Dom {
  readonly querySelectorAll: (selector: string) => Iterable<Node>;
}

function idsOf(document: Dom, problems: string[]): Set<string> {
  const ids = new Set<string>();
  for (const element of document.querySelectorAll("[id]")) {
    if (ids.has(element.id)) problems.push(`has the id "${element.id}" twice`);
    ids.add(element.id);
  }
  return ids;
}

/** Whether nothing is fetched from where an element leads: a reader's link, or one that only says where the page stands. */
function isPlainLink(element: Node): boolean {
  if (element.localName === "a" || element.localName === "blockquote") return true;
  return element.localName === "link" && /^(?:canonical|alternate)$/.test(element.getAttribute("rel") ?? "");
}

function readPage(text: string): PageParts {
  const { document } = parseHTML(text) as unknown as { readonly document: Dom };
  const problems: string[] = [];
  const ids = idsOf(document, problems);
  const links: { from: string; href: string }[] = [];
  for (const element of document.querySelectorAll("*")) {
    const from = element.localName;
    for (const name of FILE_ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      if (!ELSEWHERE.test(value)) links.push({ from, href: value });
      else if (!isPlainLink(element) || !/^(?:https?|mailto):/i.test(value))
        problems.push(`<${from}> leads to another place: ${value}`);
    }
    for (const name of ID_ATTRIBUTES) {
      for (const id of (element.getAttribute(name) ?? "").split(/\s+/)) {
        if (id !== "" && !ids.has(id)) problems.push(`${name} names "${id}", which the page has not`);
      }
    }
    problems.push(...stylesheetProblems(element.getAttribute("style") ?? "").map((p) => `<${from}> ${p}`));
  }
  for (const style of document.querySelectorAll("style")) problems.push(...stylesheetProblems(style.textContent));
  return { ids, problems, links };
}

/** What a style sheet fetches from elsewhere; `url(data:…)` is no fetch. */
function stylesheetProblems(text: string): string[] {
  const urls = [...text.matchAll(/(?:url\(\s*|@import\s+)["']?([^"')\s;]+)/g)].map((m) => m[1] ?? "");
  return urls
    .filter((url) => ELSEWHERE.test(url) && !url.startsWith("data:"))
    .map((url) => `leads to another place: ${url}`);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Where a link leads: the file and the fragment; null where it cannot be read. */
function target(page: string, href: string): { file: string; fragment: string } | null {
  const [before = "", fragment = ""] = href.split("#");
  const path = decode(before.split("?")[0] ?? "");
  const id = decode(fragment);
  if (path === null || id === null) return null;
  const file = path === "" ? page : posix.normalize(posix.join(posix.dirname(page), path));
  return { file, fragment: id };
}

/**
 * Holds every reference of a built site: each file and fragment that is linked to is there, and nothing but a plain link of a
 * reader leads to another host. Links must name files, so that the site also opens from a disk. Gives one line a problem.
 */
export function checkSiteLinks(site: BuiltSite): string[] {
  const pages = new Map<string, PageParts>();
  for (const [path, text] of site) if (text !== null && path.endsWith(".html")) pages.set(path, readPage(text));
  const problems: string[] = [];
  for (const [path, { problems: own, links }] of pages) {
    problems.push(...own.map((p) => `${path}: ${p}`));
    for (const { from, href } of links) {
      const to = target(path, href);
      if (!to) problems.push(`${path}: <${from}> has a link that cannot be read: ${href}`);
      else if (!site.has(to.file))
        problems.push(`${path}: <${from}> leads to ${href}, and there is no file ${to.file}`);
      else if (to.fragment !== "" && !pages.get(to.file)?.ids.has(to.fragment)) {
        problems.push(`${path}: <${from}> leads to ${href}, and ${to.file} has no id "${to.fragment}"`);
      }
    }
  }
  for (const [path, text] of site) {
    if (text !== null && path.endsWith(".css")) problems.push(...stylesheetProblems(text).map((p) => `${path}: ${p}`));
  }
  return problems;
}
