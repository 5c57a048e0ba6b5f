import { posix } from "node:path";
import type { Element } from "hast";
import { folderHref, type RenderContext } from "./context.ts";

/** Where a link of a page leads on the site; null where it must not lead anywhere (an unknown scheme). */
function target(href: string, path: string, context: RenderContext): string | null {
  if (href.startsWith("#")) return href;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return /^(https?|mailto):/i.test(href) ? href : null;
  if (href.startsWith("//")) return null;
  const [file = "", fragment] = href.split("#");
  let named = file;
  try {
    named = decodeURI(file);
  } catch {
    // A stray per cent sign: the link is taken as it is written.
  }
  const slug = context.slugs.get(posix.normalize(posix.join(posix.dirname(path), named)));
  if (slug === undefined) return href;
  return folderHref(context, slug) + (fragment === undefined ? "" : `#${fragment}`);
}

/** Sets a link of a page: to another page by its file's name ("polling.md"), to the web; other schemes are dropped. */
export function setLink(element: Element, path: string, context: RenderContext): void {
  const href = element.properties["href"];
  if (typeof href !== "string") return;
  const to = target(href, path, context);
  if (to === null) delete element.properties["href"];
  else element.properties["href"] = to;
}
