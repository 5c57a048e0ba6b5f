import { checkDocuments, type CheckedDocument } from "../check.ts";
import type { Verdict } from "../claims/verdict.ts";
import { collector, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { engineCells, type Store } from "../measures/cells.ts";
import { annotateMarkdown, type Annotated } from "../texts/annotate.ts";
import { readMarkdown } from "../texts/markdown.ts";
import { isFailedCheck } from "./check.ts";

/** A link around the words of a claim that the data support. */
export interface ClaimLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly verdict: Verdict;
}

interface Left {
  readonly verdict: Verdict;
  readonly why: string;
}

/** Which claims get a link, and by which day they are judged. */
export interface LinkOptions {
  readonly asOf: string | undefined;
  /** The least confidence that a reading must have. */
  readonly least: number;
}

/** What becomes of a text: the links that are put in, and the supported claims that stay as they are. */
export interface Linked {
  readonly text: string;
  readonly placed: readonly ClaimLink[];
  readonly left: readonly Left[];
  /** The claims of its prose that the data do not support. */
  readonly others: readonly Verdict[];
}

/** Checks one text; `prose` says whether numbers without a link are read too. */
async function checkOne(
  path: string,
  text: string,
  store: Store,
  asOf: string | undefined,
  prose: boolean,
): Promise<{ checked: CheckedDocument; list: readonly Diagnostic[] }> {
  const { report, list } = collector();
  const document = readMarkdown(path, text, store.catalogue.language);
  const options = { prose, ...(asOf === undefined ? {} : { asOf }) };
  const [checked] = await checkDocuments([document], store.catalogue, engineCells(store), report, options);
  if (!checked) throw new Error("a document was not checked");
  return { checked, list };
}

function meets(place: Place, start: number, end: number): boolean {
  return place.start < end && start < place.end;
}

/** The links of an annotated text that are not read as their claims were: the data do not support them, or the sentence speaks against them. */
async function misread(
  path: string,
  { text, placed, links }: Annotated<ClaimLink>,
  store: Store,
  asOf: string | undefined,
): Promise<ReadonlySet<ClaimLink>> {
  const { checked, list } = await checkOne(path, text, store, asOf, false);
  const verdicts = new Map(checked.verdicts.map((v) => [v.claim.linkPlace.start, v.verdict]));
  return new Set(
    placed.filter((_, i) => {
      const { start = 0, end = 0 } = links[i] ?? {};
      return verdicts.get(start) !== "supported" || list.some((d) => d.place && meets(d.place, start, end));
    }),
  );
}

/** Puts links to the claims that a text makes in plain prose, as it stands. */
async function linkOnce(
  path: string,
  text: string,
  store: Store,
  { asOf, least }: LinkOptions,
): Promise<Linked | readonly Diagnostic[]> {
  const { checked, list } = await checkOne(path, text, store, asOf, true);
  const wrong = list.filter((d) => !isFailedCheck(d) && d.severity === "error");
  if (wrong.length > 0) return wrong;
  const links = checked.document.blocks.flatMap((b) => b.links);
  // What stands in a link is settled.
  const free = checked.verdicts.filter(
    ({ claim }) => claim.link === null && !links.some((l) => meets(claim.place, l.sourceStart, l.sourceEnd)),
  );
  const left: Left[] = [];
  let proposals: readonly ClaimLink[] = free.flatMap((verdict) => {
    const { plan, confidence, claim } = verdict;
    if (verdict.verdict !== "supported" || !plan) return [];
    const { start, end } = claim.place;
    if (confidence >= least) return [{ start, end, url: `claim:${plan.address}`, verdict }];
    left.push({ verdict, why: `its confidence is ${confidence.toFixed(2)}` });
    return [];
  });
  for (;;) {
    const annotated = annotateMarkdown(text, proposals);
    const others = await misread(path, annotated, store, asOf);
    if (others.size === 0) {
      left.push(...annotated.left.map(({ proposal, why }) => ({ verdict: proposal.verdict, why })));
      const unsupported = free.filter((v) => v.verdict !== "supported");
      return { text: annotated.text, placed: annotated.placed, left, others: unsupported };
    }
    for (const { verdict } of others) left.push({ verdict, why: "a link to its address would be judged otherwise" });
    proposals = proposals.filter((p) => !others.has(p));
  }
}

/**
 * Puts links around the claims of a Markdown text that the data support, where a link is then judged the same. It goes on until
 * there is nothing to be done, so that doing it again changes nothing. Gives what is wrong with the text's own links, if anything is.
 */
export async function linkClaims(
  path: string,
  text: string,
  store: Store,
  options: LinkOptions,
): Promise<Linked | readonly Diagnostic[]> {
  const placed: ClaimLink[] = [];
  for (let before = text; ;) {
    const round = await linkOnce(path, before, store, options);
    if (!("placed" in round)) return round;
    placed.push(...round.placed);
    if (round.placed.length === 0) return { ...round, placed };
    before = round.text;
  }
}
