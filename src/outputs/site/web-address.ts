import { encodedPath } from "../../pages/context.ts";
import type { SiteInput } from "./input.ts";

/** The address of a folder of the site on the web; null where the project does not say where it will stand. */
export function webAddress({ publication }: SiteInput, folder: string): string | null {
  if (publication.url === null) return null;
  return publication.url + (folder === "" ? "" : `${encodedPath(folder)}/`);
}
