import { readingWords } from "../lexicons/reading.ts";
import { parsePeriod } from "./period.ts";

/** The full name of a month (1 to 12) in a language, as it stands inside a sentence. */
function monthName(month: number, language: string): string {
  const { months } = readingWords(language).calendar;
  const name = Object.entries(months).find(([, number]) => number === month)?.[0] ?? month.toString();
  return language.startsWith("fr") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function dayNumber(day: string, language: string): string {
  const number = Number(day).toString();
  return number === "1" && language.startsWith("fr") ? "1er" : number;
}

/** A period's name for people: "2024", "June 2024", "14 March 2024", "second half…" as "2024 H2", "the year to March 2014"; short months where room is scarce. */
export function periodText(name: string, language: string, short = false): string {
  const period = parsePeriod(name);
  if (!period) return name;
  const year = period.start.slice(0, 4);
  const full = monthName(Number(period.start.slice(5, 7)), language);
  const month = short && full.length > 4 ? full.slice(0, 3) : full;
  switch (period.granularity) {
    case "year":
    case "financial-year":
      return name;
    case "year-ending": {
      const { yearTo } = readingWords(language).calendar;
      return yearTo.replace("{}", periodText(period.end.slice(0, 7), language, short));
    }
    case "half":
    case "quarter":
      return `${year} ${name.slice(5).toUpperCase()}`;
    case "month":
      return `${month} ${year}`;
    case "day":
      return `${dayNumber(period.start.slice(8), language)} ${month} ${year}`;
  }
}
