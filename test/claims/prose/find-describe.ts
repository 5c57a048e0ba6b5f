import { toNumber } from "../../../src/quantities/rational.ts";
import type { Period } from "../../../src/quantities/period.ts";
import type { FoundClaim, LookBack } from "../../../src/claims/prose/found-claim.ts";

function day(period: Period | null): string {
  return period ? `${period.start ?? ""}..${period.end ?? ""}` : "?";
}

function lookBack({ since, years, record }: LookBack): string[] {
  return [
    ...(since ? [`since ${since.start ?? "?"}`] : []),
    ...(years === null ? [] : [`${String(years)} years`]),
    ...(record ? ["record"] : []),
  ];
}

/** What a claim was found to say, in a few words: for tables of cases. */
export function describeClaim(c: FoundClaim): string {
  const { quantity: q, extreme: x, run, occurrence: o } = c;
  const words: string[] = [];
  if (q) {
    const value = q.value
      ? Number(toNumber(q.value).toPrecision(6))
      : `${String(q.stated.low && toNumber(q.stated.low))}..${String(q.stated.high && toNumber(q.stated.high))}`;
    words.push([q.kind, value, ...(q.modifier ? [q.modifier] : [])].join(" "));
  }
  if (x)
    words.push(
      [
        x.way,
        x.of,
        ...(x.eitherWay ? ["either way"] : []),
        ...(x.place === 1 ? [] : [`place ${String(x.place)}`]),
        ...lookBack(x),
        ...x.at.map((p) => `at ${day(p)}`),
      ].join(" "),
    );
  if (run)
    words.push(
      [
        "run",
        ...(run.length === null ? [] : [run.length]),
        ...(run.way ? [run.way] : []),
        ...(run.since ? [`since ${run.since.start ?? "?"}`] : []),
      ].join(" "),
    );
  if (o) words.push([`time ${String(o.nth)}`, ...(o.way ? [o.way] : []), ...lookBack(o)].join(" "));
  if (c.extent) words.push(c.extent);
  if (c.same) words.push("same");
  for (const flag of ["goal", "quoted", "hypothetical"] as const) if (c[flag]) words.push(flag);
  return `${c.block.text.slice(c.start, c.end)} = ${words.join(", ") || "a result"}`;
}
