import type { ScriptWords } from "./words.ts";

/** What a reader chose; null is as the device has it. */
type Shade = "light" | "dark" | null;

const KEY = "report-shade";
const ORDER: readonly Shade[] = [null, "light", "dark"];

/** What was chosen before; nothing where the browser keeps nothing. */
export function readShade(): Shade {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : null;
  } catch {
    return null;
  }
}

function keepShade(shade: Shade): void {
  const { dataset } = document.documentElement;
  if (shade === null) delete dataset["shade"];
  else dataset["shade"] = shade;
  try {
    if (shade === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, shade);
  } catch {
    // A browser that keeps nothing shows the choice on this page alone.
  }
}

function shadeWord(shade: Shade, words: ScriptWords): string {
  return (shade === null ? words["asMachine"] : words[shade]) ?? "";
}

/** Makes the button work that goes through the shades: as the device, light, dark. */
export function addShadeButton(page: Document, words: ScriptWords): void {
  const button = page.querySelector<HTMLButtonElement>(".to-shade");
  if (!button) return;
  const name = (): void => {
    const said = `${words["shade"] ?? ""}: ${shadeWord(readShade(), words)}`;
    button.setAttribute("aria-label", said);
    button.title = said;
  };
  name();
  button.addEventListener("click", () => {
    keepShade(ORDER[(ORDER.indexOf(readShade()) + 1) % ORDER.length] ?? null);
    name();
  });
}
