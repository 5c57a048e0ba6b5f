import { posix } from "node:path";

/** What a link of a page names. */
export type LinkTarget =
  /** A page by its file, from the project's folder; "" after `#` is no fragment. The page itself where the link is `#…`. */
  | { readonly kind: "page"; readonly file: string; readonly fragment: string | null }
  | { readonly kind: "web" }
  /** A scheme that a page may not use. */
  | { readonly kind: "forbidden" };

/** A part of a link without its per cent signs; as it is written where one of them is stray. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a link on the page of the file `path` names. */
export function linkTarget(href: string, path: string): LinkTarget {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href))
    return /^(https?|mailto):/i.test(href) ? { kind: "web" } : { kind: "forbidden" };
  if (href.startsWith("//")) return { kind: "forbidden" };
  const at = href.indexOf("#");
  const [file, fragment] = at < 0 ? [href, null] : [href.slice(0, at), href.slice(at + 1)];
  const named = file === "" && at >= 0 ? path : posix.join(posix.dirname(path), decoded(file));
  return { kind: "page", file: named, fragment: fragment === null || fragment === "" ? null : decoded(fragment) };
}
