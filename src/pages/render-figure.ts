import type { Element } from "hast";
import type { Figure } from "../charts/figure.ts";
import { vintageText } from "../charts/sources.ts";
import type { TableCell, TableModel } from "../charts/table-model.ts";
import { partId } from "../charts/draw/svg.ts";
import { foreign } from "./words/foreign.ts";
import type { Words } from "./words/words.ts";
import { el, markup, type Child } from "./html.ts";
import type { LabelledFigure } from "./page.ts";
import { tableRegion } from "./table-region.ts";

function cell(content: TableCell): Element {
  const selector = content.numeric ? "td.number" : "td";
  if (content.missing !== null)
    return el(
      `${selector}.missing`,
      {},
      el("span", { ariaHidden: "true" }, content.text),
      el("span.unseen", {}, content.meaning),
    );
  const mark = content.mark === "" ? null : el("abbr", { title: content.meaning }, content.mark);
  return el(selector, { dataSort: content.order }, content.text, mark);
}

function renderTable(table: TableModel, label: string): Child[] {
  const head = el(
    "tr",
    {},
    el("th", { scope: "col" }, table.rowHead),
    ...table.columns.map((c) => el("th.number", { scope: "col" }, c)),
  );
  const rows = table.rows.map((r) =>
    el(r.highlighted ? "tr.highlighted" : "tr", {}, el("th", { scope: "row" }, r.label), ...r.cells.map(cell)),
  );
  const whole = el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows));
  return tableRegion(whole, rows.length, label);
}

function sources(figure: Figure, words: Words): Child {
  if (figure.sources.length === 0) return null;
  const parts = figure.sources.flatMap((source, i): Child[] => {
    const vintage = vintageText(source.vintages, words.code);
    const said = source.stated ? ["stated"] : [];
    const more = [...said, ...(vintage === "" ? [] : [vintage])].join("; ");
    const name =
      source.url === null ? source.citation : el("a", { href: source.url, rel: "noopener" }, source.citation);
    return [i > 0 ? "; " : null, name, more === "" ? null : ` (${more})`];
  });
  return el("p.source", {}, words.source[figure.sources.length > 1 ? 1 : 0], ...parts, ".");
}

function notes(figure: Figure): Child {
  return figure.notes.length === 0 ? null : el("p.figure-note", {}, figure.notes.join(" "));
}

/** A figure as a page shows it: title, drawing with a description, the full table, notes, sources. */
export function renderFigure(figure: LabelledFigure, words: Words, evidenceLanguage: string): Element {
  const { number, label, title, drawing, table } = figure;
  const caption = el(
    "figcaption",
    {},
    el("span.figure-number", {}, label),
    " ",
    el("span.figure-title", { id: partId(number, "title") }, title),
  );
  const id = `figure-${number.toString()}`;
  if (!drawing)
    return el(
      "figure.table",
      { id },
      caption,
      ...renderTable(table, `${label}: ${title}`),
      notes(figure),
      sources(figure, words),
    );
  return el(
    "figure.chart",
    { id },
    caption,
    el("div.drawings", {}, markup(drawing.wide), markup(drawing.narrow)),
    notes(figure),
    sources(figure, words),
    el(
      "details.data",
      {},
      el("summary", {}, words.inWords),
      el("p", { id: partId(number, "description"), lang: foreign(words, evidenceLanguage) }, figure.description),
      ...renderTable(table, `${words.dataOf} ${label}: ${title}`),
    ),
  );
}
