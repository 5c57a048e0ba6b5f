import type { Shown } from "./shown.ts";
import { periodText } from "../quantities/period-out.ts";

/** Something that happened on a day, and who it happened to. */
export interface Event {
  readonly day: string;
  readonly dayText: string;
  readonly names: readonly { readonly item: string; readonly label: string }[];
}

/** The dated events of a register: each day of the axis on which some series has a row, in the order of time. */
export function eventsOf({ grid, strands, language }: Shown): Event[] {
  return grid.items
    .map(({ item }, i): Event => ({
      day: item,
      dayText: periodText(item, language),
      names: strands
        .filter((s) => (s.cells[i]?.value?.n ?? 0n) > 0n)
        .map(({ item: slug, label }) => ({ item: slug, label })),
    }))
    .filter((e) => e.names.length > 0);
}
