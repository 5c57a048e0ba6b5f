import { ALL_KNOWN } from "../../addresses/catalogue.ts";
import { valueOf } from "../../pages/context.ts";
import { evidencePath } from "../../pages/evidence-path.ts";
import { linkTarget } from "../../pages/link-target.ts";
import type { CheckedPage, LabelledFigure } from "../../pages/page.ts";
import { claimText } from "../../pages/render-claim.ts";
import { revisedText, verdictLine } from "../../pages/verdict-words.ts";
import { periodText } from "../../quantities/period-out.ts";
import { webAddress } from "./web-address.ts";
import { piecesOf, type NumberedClaim, type Piece } from "./page-text.ts";
import type { Site } from "./prepare.ts";

/** What an empty link of a page says. */
export function linkLabel(site: Site, path: string): (url: string) => string {
  return (url) => {
    const target = linkTarget(url, path);
    if (target.kind !== "page") return "";
    const refs = site.refs.get(target.file);
    return (target.fragment === null ? refs?.title : refs?.labels.get(target.fragment)) ?? "";
  };
}

function figureText({ label, title, table, notes, sources }: LabelledFigure): string {
  const rows = [
    [table.rowHead, ...table.columns],
    ...table.rows.map((r) => [
      r.label,
      ...r.cells.map((c) => (c.missing === null ? `${c.text}${c.mark === "" ? "" : ` ${c.mark}`}` : `– ${c.meaning}`)),
    ]),
  ];
  const cited = sources.map((s) => s.citation).join("; ");
  return [
    `${label}. ${title}`,
    ...rows.map((r) => r.join("\t")),
    ...(notes.length > 0 ? [notes.join(" ")] : []),
    ...(cited === "" ? [] : [`Source: ${cited}.`]),
  ].join("\n");
}

function pieceText(piece: Piece): string {
  if (piece.kind === "figure") return figureText(piece.figure);
  const { block, text } = piece;
  if (block.kind === "heading") return `${text}\n${"-".repeat(Math.min(text.length, 72))}`;
  return block.kind === "item" ? `- ${text}` : text;
}

function claimLine({ number, verdict }: NumberedClaim, site: Site): string {
  const found = verdict.plan && valueOf(verdict.plan, site.values, site.asOf);
  const path = found ? evidencePath(found.address) : "claims";
  const where = webAddress(site, path) ?? path;
  const later = revisedText(verdict, site.language);
  const revised = later === "" ? "" : ` ${later}`;
  return `[${number.toString()}] “${claimText(verdict)}”: ${verdictLine(verdict)}. ${verdict.explanation}${revised} ${where}`;
}

/** A page as plain text: its prose with each claim numbered, its tables, and what was found of the claims. */
export function textVersion(checked: CheckedPage, site: Site): string {
  const { page } = checked;
  const label = linkLabel(site, page.path);
  const pieces = piecesOf(checked, site.figures.get(page.path) ?? [], label, ({ number }) => ` [${number.toString()}]`);
  const claims = pieces.flatMap((p) => (p.kind === "block" ? p.claims : []));
  const day = (text: string): string => periodText(text, site.language);
  const head = [
    page.title === site.title ? site.title : `${site.title}: ${page.title}`,
    ...(page.description === null ? [] : [page.description]),
    ...(page.date === null ? [] : [day(page.date)]),
    ...(site.asOf === ALL_KNOWN ? [] : [`The figures are those known on ${day(site.asOf)}.`]),
    ...[webAddress(site, page.slug)].filter((a) => a !== null),
  ];
  const evidence = claims.length === 0 ? [] : ["Evidence\n--------", claims.map((c) => claimLine(c, site)).join("\n")];
  return `${[head.join("\n"), ...pieces.map(pieceText), ...evidence].join("\n\n")}\n`;
}
