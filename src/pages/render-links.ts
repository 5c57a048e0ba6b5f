import type { Element } from "hast";
import { folderHref, type RenderContext } from "./context.ts";
import { linkTarget } from "./link-target.ts";

/** A link of a page as the site has it. */
interface SiteLink {
  /** Null where it must not lead anywhere (an unknown scheme). */
  readonly href: string | null;
  /** What it says where its author wrote nothing: the label of a figure, a heading, the title of a page. */
  readonly label: string | null;
}

function siteLink(href: string, path: string, context: RenderContext): SiteLink {
  const target = linkTarget(href, path);
  if (target.kind === "forbidden") return { href: null, label: null };
  if (target.kind === "web") return { href, label: null };
  const refs = context.refs.get(target.file);
  const { fragment } = target;
  const id = fragment === null ? null : (refs?.ids.get(fragment) ?? fragment);
  const label = fragment === null ? (refs?.title ?? null) : (refs?.labels.get(fragment) ?? null);
  if (href.startsWith("#")) return { href: id === null ? href : `#${encodeURIComponent(id)}`, label };
  const slug = context.slugs.get(target.file);
  if (slug === undefined) return { href, label: null };
  return { href: folderHref(context, slug) + (id === null ? "" : `#${encodeURIComponent(id)}`), label };
}

/**
 * Sets a link of a page: to another page by its file's name ("polling.md"), to a figure by its name ("#guideline"), to the web;
 * other schemes are dropped. A link without a text gets the label of what it leads to.
 */
export function setLink(element: Element, path: string, context: RenderContext): void {
  const written = element.properties["href"];
  if (typeof written !== "string") return;
  const { href, label } = siteLink(written, path, context);
  if (href === null) delete element.properties["href"];
  else element.properties["href"] = href;
  if (element.children.length === 0 && label !== null) element.children.push({ type: "text", value: label });
}
