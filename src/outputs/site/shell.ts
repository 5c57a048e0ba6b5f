/** What stands around one page of the site. */
export interface Shell {
  readonly title: string;
  readonly description: string | null;
  /** Where the page stands: "" for the first, "polling", "evidence/…". */
  readonly folder: string;
  readonly language: string;
  readonly kind: "cover" | "page" | "statement" | "evidence" | "extra";
}
