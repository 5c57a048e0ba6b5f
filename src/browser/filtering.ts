import { folded } from "./folding.ts";
import type { ScriptWords } from "./words.ts";

/** Puts a field into the room above a table that leaves only the rows with what is typed, and says how many they are. */
export function makeFilterable(table: HTMLTableElement, tools: Element, words: ScriptWords): void {
  const label = document.createElement("label");
  const field = document.createElement("input");
  field.type = "search";
  field.autocomplete = "off";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  label.append(words["filter"] ?? "", field);
  tools.append(label, status);
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  field.addEventListener("input", () => {
    const sought = folded(field.value.trim());
    let shown = 0;
    for (const row of rows) {
      row.hidden = !folded(row.textContent).includes(sought);
      if (!row.hidden) shown++;
    }
    status.textContent = sought === "" ? "" : `${shown.toString()} ${words["rowsShown"] ?? ""}`;
  });
}
