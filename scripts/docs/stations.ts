import { STATIONS } from "../house/rules.ts";

/** The table of who may import whom, in Markdown. */
export function stationsTable(): string {
  const head = ["| station | pure | may import |", "|---|---|---|"];
  const rows = STATIONS.map(({ name, pure, may }) => `| \`${name}\` | ${pure ? "yes" : ""} | ${may.length === 0 ? "nothing" : may.join(", ")} |`);
  return [...head, ...rows].join("\n");
}
