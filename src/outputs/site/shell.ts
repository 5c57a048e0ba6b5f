import type { Translation } from "./translations.ts";

/** What stands around one page of the site. */
export interface Shell {
  readonly title: string;
  readonly description: string | null;
  /** Where the page stands: "" for the first, "polling", "evidence/…". */
  readonly folder: string;
  readonly language: string;
  /** What search engines are told of it (schema.org); nothing where it is not said. */
  readonly data?: readonly Readonly<Record<string, unknown>>[];
  /** Whether it comes as plain text too. */
  readonly text?: boolean;
  /** The same page in other languages, and in its own. */
  readonly translations?: readonly Translation[];
  readonly kind: "cover" | "page" | "statement" | "evidence" | "extra";
}
