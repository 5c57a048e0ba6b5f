import type { Element } from "hast";
import { folderHref, type RenderContext } from "./context.ts";
import { linkTarget } from "./link-target.ts";

/** Where a link of a page leads on the site; null where it must not lead anywhere (an unknown scheme). */
function hrefOf(href: string, path: string, context: RenderContext): string | null {
  const target = linkTarget(href, path);
  if (target.kind === "forbidden") return null;
  if (target.kind === "web" || href.startsWith("#")) return href;
  const slug = context.slugs.get(target.file);
  if (slug === undefined) return href;
  return folderHref(context, slug) + (target.fragment === null ? "" : `#${encodeURIComponent(target.fragment)}`);
}

/** Sets a link of a page: to another page by its file's name ("polling.md"), to the web; other schemes are dropped. */
export function setLink(element: Element, path: string, context: RenderContext): void {
  const href = element.properties["href"];
  if (typeof href !== "string") return;
  const to = hrefOf(href, path, context);
  if (to === null) delete element.properties["href"];
  else element.properties["href"] = to;
}
