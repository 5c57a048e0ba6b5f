import type { Arguments } from "./command.ts";
import { parsePeriod } from "../quantities/period.ts";

/** What is wrong with the value of an option that takes a day, in words; null where it is a day, or was not given. */
export function dayProblem(option: string, value: Arguments["values"][string]): string | null {
  const isDay = typeof value === "string" && parsePeriod(value)?.granularity === "day";
  return value === undefined || isDay ? null : `${option} takes a date (YYYY-MM-DD), not "${String(value)}"`;
}
