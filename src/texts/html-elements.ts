import type { Block } from "./document.ts";

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Elements that have no end tag. */
export const VOID = names("area base basefont br col embed frame hr img input link meta param source track wbr");

/** Elements that begin and end a run of prose. */
export const BLOCKS = names(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table " +
    "tbody td tfoot th thead title tr ul",
);

/** Elements whose content is no prose of the text: what is not shown, what leads elsewhere, what is withdrawn, what is drawn. */
export const LEFT_OUT = names(
  "audio button canvas datalist del dialog iframe math menu nav noembed noframes noscript object rp s script search select " +
    "strike style svg template textarea title video",
);

/** Elements that an end tag outside of them does not reach into. */
export const SCOPES = names("table caption td th template");
/** The parts of a table: an end tag of one does not reach out of its table. */
export const TABLE_PARTS = names("caption thead tbody tfoot tr td th");

/** An end tag that is left out: the elements that an element closes when it begins directly inside them. */
export const CLOSES: Readonly<Record<string, ReadonlySet<string>>> = {
  li: names("li"),
  dt: names("dt dd"),
  dd: names("dt dd"),
  td: names("td th"),
  th: names("td th"),
  tr: names("tr td th caption"),
  tbody: names("thead tbody tr td th caption"),
  thead: names("caption"),
  tfoot: names("thead tbody tr td th caption"),
  option: names("option"),
  optgroup: names("option optgroup"),
};

/** What kind of block an element makes of its prose; null where that depends on what it stands in. */
export function kindOf(name: string): Block["kind"] | null {
  if (/^h[1-6]$/.test(name)) return "heading";
  if (name === "li" || name === "dd" || name === "dt") return "item";
  return name === "td" || name === "th" ? "cell" : null;
}

/** Whether attributes say that nobody sees the element. */
export function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  const style = attributes.get("style") ?? "";
  return (
    attributes.has("hidden") ||
    attributes.get("aria-hidden") === "true" ||
    attributes.get("role") === "navigation" ||
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}
