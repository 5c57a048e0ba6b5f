import { listText } from "../../addresses/describe.ts";
import { eventsOf, type Event } from "../events.ts";
import type { Shown } from "../shown.ts";

function days(from: Event, to: Event): number {
  return (Date.parse(to.day) - Date.parse(from.day)) / 86_400_000;
}

/** How many entries on how many days, the fullest day, and the longest while without one. */
export function timelineText(shown: Shown): string {
  const events = eventsOf(shown);
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return "No events.";
  const count = events.reduce((n, e) => n + e.names.length, 0);
  const fullest = events.reduce((best, e) => (e.names.length > best.names.length ? e : best));
  const whiles = events.slice(1).map((to, i) => ({ from: events[i] ?? first, to }));
  const longest = whiles.reduce<(typeof whiles)[number] | null>(
    (best, w) => (!best || days(w.from, w.to) > days(best.from, best.to) ? w : best),
    null,
  );
  const names = listText(fullest.names.map((n) => n.label));
  return [
    `${count.toString()} entries on ${events.length.toString()} days, from ${first.dayText} to ${last.dayText}.`,
    fullest.names.length > 1
      ? `Most on one day: ${fullest.names.length.toString()} on ${fullest.dayText} (${names}).`
      : "",
    longest && events.length > 2
      ? `Longest while without one: ${longest.from.dayText} to ${longest.to.dayText}, ${days(longest.from, longest.to).toString()} days.`
      : "",
  ]
    .filter((t) => t !== "")
    .join(" ");
}
