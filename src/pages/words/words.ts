import type { VerdictKind } from "../../claims/verdict.ts";

/** What the site itself says around a page's text, in one language. The evidence is written in the project's language. */
export interface Words {
  /** The language's tag, as HTML names it. */
  readonly code: string;
  /** The language's own name. */
  readonly language: string;
  readonly skip: string;
  readonly contents: string;
  readonly overview: string;
  readonly inThisReport: string;
  readonly turning: string;
  readonly before: string;
  readonly next: string;
  readonly search: string;
  readonly searchHint: string;
  readonly figures: string;
  readonly glossary: string;
  readonly press: string;
  readonly quotes: string;
  readonly allClaims: string;
  readonly published: string;
  readonly known: string;
  readonly checked: string;
  /** How many claims have which verdict, those that occur: "13 claims: 8 supported, 3 conflicting". */
  readonly summary: (claims: number, counts: readonly { kind: VerdictKind; count: number }[]) => string;
  readonly figure: string;
  readonly table: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly sources: string;
  /** Before the sources of a figure: of one, of several. */
  readonly source: readonly [string, string];
  readonly inWords: string;
  readonly dataOf: string;
  readonly footerEvidence: string;
  readonly footerClaims: string;
  readonly asText: string;
  readonly publishedOn: (day: string) => string;
  readonly knownOn: (day: string) => string;
  readonly knownAll: string;
  readonly evidenceFor: (claim: string) => string;
  readonly evidence: string;
  readonly rows: string;
  readonly formula: string;
  readonly machinery: string;
  readonly permalink: string;
  /** What the script in the browser says. */
  readonly script: {
    readonly close: string;
    readonly copied: string;
    readonly copy: string;
    readonly sort: string;
    readonly filter: string;
    readonly rowsShown: string;
    readonly found: string;
    readonly none: string;
    readonly shade: string;
    readonly light: string;
    readonly dark: string;
    readonly asMachine: string;
    readonly footnote: string;
  };
}
