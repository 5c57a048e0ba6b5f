import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser of the machine: the one that CHROMIUM names, or one at a usual place. */
export async function startBrowser(): Promise<Browser> {
  const found = process.env["CHROMIUM"] ?? USUAL.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(
      "the tests of the site need a Chromium: install one (Debian: apt-get install chromium) or name it in the environment variable CHROMIUM",
    );
  }
  return chromium.launch({ executablePath: found, args: ARGUMENTS });
}
