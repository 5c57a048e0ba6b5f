import type { Words } from "../../pages/words/words.ts";
import type { SiteInput } from "./input.ts";

/** A page that the site adds to the author's own. */
export interface Extra {
  readonly name: string;
  readonly folder: string;
}

/** The pages that a site adds, in the order of the contents; those that would be empty are left out. */
export function extrasOf(_site: SiteInput, words: Words): Extra[] {
  return [{ name: words.allClaims, folder: "claims" }];
}
