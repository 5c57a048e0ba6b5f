import type { Verdict } from "../../claims/verdict.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { prettyDiagnostic } from "../../diagnostics/reporters/pretty.ts";
import { el, htmlText, type Child } from "../../pages/html.ts";
import type { Preview } from "./preview.ts";

/** Where the server says that the preview is another. */
export const EVENTS = "/.rapporteur/events";
export const SCRIPT = "/.rapporteur/panel.js";

/** Loads the page again when the server says that it has changed, also where the server itself began anew. */
export const SCRIPT_TEXT = `new EventSource("${EVENTS}").onmessage = (event) => {
  const panel = document.getElementById("rapporteur-panel");
  if (panel && panel.dataset.version !== event.data) location.reload();
};
`;

const STYLE = `#rapporteur-panel { position: fixed; inset: auto 1rem 1rem auto; z-index: 1000; max-width: 34rem; max-height: 45vh;
  overflow: auto; padding: .6rem 1rem; border: 1px solid #888; border-radius: .4rem; background: #fffdf5; color: #222;
  font: 14px/1.4 system-ui, sans-serif; box-shadow: 0 2px 12px #0004 }
#rapporteur-panel pre { white-space: pre-wrap; font: 12px/1.4 ui-monospace, monospace; margin: .4rem 0 }
#rapporteur-panel ul { margin: .4rem 0; padding-left: 1.2rem }
#rapporteur-panel .bad { color: #a4161a; font-weight: 600 }
@media print { #rapporteur-panel { display: none } }`;

function verdictItem({ claim, verdict, explanation, suggestion, filled }: Verdict): Child {
  const words = claim.quote === "" ? (filled ?? "–") : claim.quote;
  const said = suggestion === null ? "" : ` Could say: ${suggestion}.`;
  const name = el(verdict === "refuted" ? "span.bad" : "span", {}, verdict.replaceAll("-", " "));
  return el("li", {}, name, ` · line ${claim.place.line.toString()} · “${words}” `, el("span", {}, explanation + said));
}

function problems(diagnostics: readonly Diagnostic[]): Child {
  if (diagnostics.length === 0) return null;
  const text = diagnostics.map(prettyDiagnostic).join("\n");
  return el("div.problems", {}, el("p.bad", {}, "To be mended:"), el("pre", {}, text));
}

/** What stands beside a page in the preview, and nowhere else: what is wrong, and the claims that are not plainly supported. */
function panel({ diagnostics, verdicts }: Preview, path: string, version: string): string {
  const own = verdicts.get(path) ?? [];
  const open = own.filter((v) => v.verdict !== "supported");
  const counted = `${own.length.toString()} claims, ${(own.length - open.length).toString()} supported`;
  const content = el(
    "aside",
    { id: "rapporteur-panel", ariaLabel: "Preview", dataVersion: version },
    el("style", {}, STYLE),
    el(
      "details",
      { open: diagnostics.length + open.length > 0 },
      el("summary", {}, `Preview · ${counted}${diagnostics.length > 0 ? " · the site cannot be built" : ""}`),
      problems(diagnostics),
      open.length === 0 ? null : el("ul", {}, ...open.map(verdictItem)),
    ),
    el("script", { src: SCRIPT }),
  );
  return htmlText([content]);
}

/** A page of the preview: what was built, with the panel in it. The page's own policy would let no other script run. */
export function withPanel(html: string, preview: Preview, path: string, version: string): string {
  const free = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, "");
  const at = free.lastIndexOf("</body>");
  const added = panel(preview, path, version);
  return at < 0 ? free + added : free.slice(0, at) + added + free.slice(at);
}

/** What is shown where there is no such page, or no site yet. */
export function barePage(title: string): string {
  const head = el("head", {}, el("meta", { charSet: "utf-8" }), el("title", {}, title));
  return `<!doctype html>\n${htmlText([el("html", { lang: "en" }, head, el("body", {}, el("h1", {}, title)))])}\n`;
}
