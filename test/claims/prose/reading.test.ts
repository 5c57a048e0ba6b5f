import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Verdict } from "../../../src/claims/verdict.ts";
import type { Store } from "../../../src/measures/cells.ts";
import { toNumber } from "../../../src/quantities/rational.ts";
import { checkProse, readCases, storeOf, type Table } from "./prose-verdicts.ts";

/** What is expected of a claim; one of the verdicts, or what it must never be. */
interface Expected {
  readonly supported?: number | null;
  readonly refuted?: number | null;
  readonly unsettled?: string | null;
  readonly never?: string;
  readonly address?: string;
  readonly cause?: string;
  readonly could?: string;
}

interface Case {
  /** What the case is about. */
  readonly of: string;
  readonly data: string;
  readonly text: string;
  readonly claims: Readonly<Record<string, Expected>>;
  /** Why it does not hold yet. */
  readonly todo?: string;
}

const tables = readCases("reading-tables.yaml") as Readonly<Record<string, readonly Table[]>>;
const cases = [...(readCases("reading.yaml") as readonly Case[]), ...(readCases("arithmetic.yaml") as readonly Case[])];

/** The claim of some words: the one that holds them, the shortest of several; "5%#2" is the second that holds "5%". */
function verdictAt(verdicts: readonly Verdict[], key: string): Verdict | undefined {
  const [, words = key, place] = /^(.*)#(\d)$/.exec(key) ?? [];
  const holding = verdicts.filter((v) => v.claim.quote.includes(words));
  return place === undefined
    ? holding.sort((a, b) => a.claim.quote.length - b.claim.quote.length)[0]
    : holding[Number(place) - 1];
}

function isValue({ cell }: Verdict, expected: number): boolean {
  if (!cell?.value) return false;
  const value = toNumber(cell.value);
  return Number.isInteger(expected) ? value === expected : Math.abs(value - expected) <= 0.005 * Math.abs(expected);
}

/** What does not hold of the claim at some words, in a line each. */
function problemsAt(words: string, expected: Expected, verdicts: readonly Verdict[]): string[] {
  const found = verdictAt(verdicts, words);
  if (!found && expected.never !== undefined) return [];
  if (!found) return [`"${words}" is no claim; found: ${verdicts.map((v) => `"${v.claim.quote}"`).join(", ")}`];
  const { verdict, reason, cause, suggestion, plan } = found;
  const wanted =
    "supported" in expected
      ? "supported"
      : "refuted" in expected
        ? "refuted"
        : "unsettled" in expected
          ? "not-enough-evidence"
          : null;
  const value = expected.supported ?? expected.refuted ?? null;
  const wrong = [
    wanted !== null && verdict !== wanted ? `is ${verdict}, not ${wanted}` : "",
    verdict === expected.never ? `is ${verdict}` : "",
    value !== null && !isValue(found, value) ? `has not the value ${value.toString()}` : "",
    expected.unsettled != null && reason !== expected.unsettled ? `has the reason ${reason ?? "none"}` : "",
    expected.address !== undefined && plan?.address !== expected.address
      ? `has the address ${plan?.address ?? "none"}`
      : "",
    expected.cause !== undefined && cause !== expected.cause ? `has the cause ${cause ?? "none"}` : "",
    expected.could !== undefined && suggestion !== expected.could ? `could say ${suggestion ?? "nothing"}` : "",
  ];
  return wrong
    .filter((w) => w !== "")
    .map((w) => `"${words}" ${w}: ${plan?.address ?? "no address"}. ${found.explanation}`);
}

describe.each(Object.entries(tables))("a text about %s", (name, given) => {
  const own = cases.filter((c) => c.data === name);
  let store: Store;
  beforeAll(async () => {
    const opened = await storeOf(given);
    if (!opened) throw new Error(`no store of ${name}`);
    store = opened;
  });
  afterAll(() => store.engine.close());

  // What does not hold yet is skipped with its reason, and fails once it holds, so that its `todo` is taken out.
  it.for(own.map((c) => [`${c.of}: ${c.text}`, c] as const))("%s", async ([, { text, claims, todo }], { skip }) => {
    const { verdicts } = await checkProse(text, store);
    const problems = Object.entries(claims).flatMap(([words, expected]) => problemsAt(words, expected, verdicts));
    if (todo === undefined) expect(problems).toEqual([]);
    else if (problems.length > 0) skip(todo);
    else expect.fail("it holds now: take its `todo` out");
  });
});

describe("the table of cases", () => {
  it("is about tables that there are", () => {
    expect([...new Set(cases.map((c) => c.data))].filter((name) => !(name in tables))).toEqual([]);
  });

  it("has many cases, most of which hold", () => {
    const open = cases.filter((c) => c.todo !== undefined);
    expect(cases.length - open.length).toBeGreaterThan(140);
    expect(open.length).toBeLessThan(cases.length / 3);
  });

  it("names words that stand in its texts", () => {
    const absent = cases.flatMap(({ text, claims }) =>
      Object.keys(claims).filter((words) => !text.includes(words.replace(/#\d$/, ""))),
    );
    expect(absent).toEqual([]);
  });
});
