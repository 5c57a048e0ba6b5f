import type { Element } from "hast";
import { el, type Child } from "../../pages/html.ts";

/** A page that the site adds to the author's own. */
export interface ExtraPage {
  readonly title: string;
  readonly description: string;
  readonly main: Element;
}

/** The page of some sections below a title and a sentence on what it is. */
export function extraPage(kind: string, title: string, lead: string, ...sections: readonly Child[]): ExtraPage {
  const head = el("header.page-head", {}, el("h1", {}, title), el("p.lead", {}, lead));
  return { title, description: lead, main: el(`article.${kind}`, {}, head, ...sections) };
}
