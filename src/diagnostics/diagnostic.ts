/** Where something is: a file (as the user named it), a line and column from 1, and offsets in UTF-16 code units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

export type Severity = "error" | "warning";

/** Something that an author can fix. The code is permanent; docs/diagnostics.md has a section for each. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place | null;
  /** What stands there, as it stands. */
  readonly found: string | null;
  /** What may stand there. */
  readonly expected: string | null;
  readonly hint: string | null;
}

/** Takes a diagnostic; stations are given one and go on, so that one run shows every mistake. */
export type Report = (diagnostic: Diagnostic) => void;

/** What every code in the catalogue has: parameters → text, the text never at a call site. */
export interface Entry<P> {
  readonly severity: Severity;
  /** The heading in the docs. */
  readonly title: string;
  /** Why it is a mistake and what to do, for the docs: one or two sentences. */
  readonly help: string;
  readonly message: (params: P) => string;
  readonly found?: (params: P) => string | null;
  readonly expected?: (params: P) => string | null;
  readonly hint?: (params: P) => string | null;
}

/** Fixes the parameters' type of an entry. */
export function entry<P>(of: Entry<P>): Entry<P> {
  return of;
}

/** Fills an entry of the catalogue in. */
export function fill<P>(code: string, of: Entry<P>, place: Place | null, params: P): Diagnostic {
  return {
    code,
    severity: of.severity,
    message: of.message(params),
    place,
    found: of.found?.(params) ?? null,
    expected: of.expected?.(params) ?? null,
    hint: of.hint?.(params) ?? null,
  };
}

/** A collector and the list that it fills. */
export function collector(): { readonly report: Report; readonly list: Diagnostic[] } {
  const list: Diagnostic[] = [];
  return { report: (diagnostic) => list.push(diagnostic), list };
}

export function hasErrors(list: readonly Diagnostic[]): boolean {
  return list.some((d) => d.severity === "error");
}
