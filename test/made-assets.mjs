import { makeSiteAssets } from "../scripts/site-assets.mjs";

/** Bundles the site's script and typeface before any test builds a site. */
export async function setup() {
  await makeSiteAssets();
}
