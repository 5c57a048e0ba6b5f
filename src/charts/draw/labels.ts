import { parsePeriod } from "../../quantities/period.ts";
import { periodText } from "../../quantities/period-out.ts";

/** The name of an item where room is scarce: a period in short, a member by its label. */
export function shortLabel({ item, label }: { item: string; label: string }, language: string): string {
  return parsePeriod(item) ? periodText(item, language, true) : label;
}
