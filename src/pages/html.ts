import type { Element, ElementContent, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";

export type Child = ElementContent | string | null;

/** The text of some nodes; what `markup` made goes in as it is, all else is escaped. */
export function htmlText(nodes: readonly (RootContent | ElementContent)[]): string {
  return toHtml({ type: "root", children: [...nodes] }, { allowDangerousHtml: true });
}

/** Markup that the house itself made (a drawing), to stand among nodes as it is. */
export function markup(text: string): ElementContent {
  return { type: "raw", value: text } as unknown as ElementContent;
}

/** An element; children that are null are left out. */
export function el(
  selector: string,
  properties: Record<string, string | number | boolean | null | undefined>,
  ...children: readonly Child[]
): Element {
  return h(
    selector,
    properties,
    children.filter((c) => c !== null),
  );
}
