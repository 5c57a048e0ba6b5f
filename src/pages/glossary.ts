import { slugify } from "../addresses/slug.ts";

/** A term of the report's glossary. */
export interface Term {
  readonly name: string;
  readonly meaning: string;
  /** Its id on the page of the glossary. */
  readonly id: string;
}

/** The terms of a glossary as the project gives it. */
export function termsOf(glossary: ReadonlyMap<string, string>): Term[] {
  return [...glossary].map(([name, meaning]) => ({ name, meaning, id: `term-${slugify(name)}` }));
}
