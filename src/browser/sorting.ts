/** What a cell is sorted by: the number that the page gives for it, a plain number, else its text; null where it has no value. */
function keyOf(row: HTMLTableRowElement, column: number): number | string | null {
  const cell = row.cells[column];
  if (!cell || cell.classList.contains("missing")) return null;
  const given = cell.dataset["sort"];
  const text = (given ?? cell.textContent).trim();
  if (text === "" || text === "–") return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : text.toLowerCase();
}

/** The order of two keys from low to high; rows without a value come last either way. */
function order(a: number | string | null, b: number | string | null, way: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === typeof b) return way * (a < b ? -1 : a > b ? 1 : 0);
  return typeof a === "number" ? -1 : 1;
}

function sortBy(table: HTMLTableElement, column: number, way: 1 | -1): void {
  for (const body of table.tBodies) {
    const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, column) }));
    // The sort of the language keeps the order of equals.
    rows.sort((a, b) => order(a.key, b.key, way));
    body.append(...rows.map(({ row }) => row));
  }
}

/** Turns the heads of a table's columns into buttons that sort its rows: numbers from high to low first, texts from A to Z. */
export function makeSortable(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const before = head.getAttribute("aria-sort");
      const falling = before === null ? head.classList.contains("number") : before === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      sortBy(table, column, falling ? -1 : 1);
    });
  });
}
