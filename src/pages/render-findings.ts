import type { Element, Root } from "hast";
import { visit, EXIT } from "unist-util-visit";
import { el } from "./html.ts";
import { claimText, type RenderedClaim } from "./render-claim.ts";

function itemsOf(list: Element): Element[] {
  return list.children.filter((c): c is Element => c.type === "element" && c.tagName === "li");
}

/** The first claim inside a node; null where there is none. */
function firstClaim(node: Element, claims: ReadonlyMap<string, RenderedClaim>): RenderedClaim | null {
  let found: RenderedClaim | null = null;
  visit(node, "element", (inner) => {
    const { id } = inner.properties;
    found = typeof id === "string" ? (claims.get(id) ?? null) : null;
    return found === null ? undefined : EXIT;
  });
  return found;
}

/** Whether an item begins with words in bold, in a paragraph of its own or not. */
function startsBold(item: Element): boolean {
  const first = item.children.find((c) => c.type === "element" || (c.type === "text" && c.value.trim() !== ""));
  if (first?.type !== "element") return false;
  return first.tagName === "strong" || (first.tagName === "p" && startsBold(first));
}

/** One finding: the number of its first claim large, which those who hear the page hear in the sentence, and the text. */
function finding(item: Element, claim: RenderedClaim): Element {
  const text = claimText(claim.verdict);
  const numeral = el(text.length > 7 ? "p.numeral.long" : "p.numeral", { ariaHidden: "true" }, text);
  const [only] = item.children.filter((c) => c.type !== "text" || c.value.trim() !== "");
  const loose = only?.type === "element" && only.tagName === "p";
  return el(
    "li",
    { dataVerdict: claim.verdict.verdict },
    numeral,
    el("div.finding", {}, ...(loose ? item.children : [el("p", {}, ...item.children)])),
  );
}

/**
 * Sets the report's headline claims on its first page: the first list whose items all begin with words in bold and have a claim.
 * The first number of each stands large beside its text.
 */
export function setFindings(tree: Root, claims: ReadonlyMap<string, RenderedClaim>): void {
  for (const node of tree.children) {
    if (node.type !== "element" || node.tagName !== "ul") continue;
    const items = itemsOf(node);
    const found = items.map((item) => (startsBold(item) ? firstClaim(item, claims) : null));
    if (items.length === 0 || found.includes(null)) continue;
    node.properties["className"] = ["findings"];
    node.children = items.flatMap((item, i) => {
      const claim = found[i];
      return claim ? [finding(item, claim)] : [];
    });
    return;
  }
}
