import { entry } from "../diagnostic.ts";
import { quoted } from "../quoted.ts";

export const claims = {
  "text-date": entry<{ date: string }>({
    severity: "error",
    title: "The date of a text is none",
    help: "A text is judged by what was known on its date: the front matter's `date` is a day of the calendar, as 2024-03-14.",
    message: ({ date }) => `the text gives "${quoted(date)}" as its date, which is no day`,
    found: ({ date }) => quoted(date),
    expected: () => "a date (YYYY-MM-DD)",
    hint: () => "without a date the text is judged by what the project knows",
  }),
  "claim-without-number": entry<{ quote: string }>({
    severity: "error",
    title: "The link text of a claim has no number",
    help: "The text of a `claim:` link is the quantity that is held against the address: 11%, two-thirds, 32nd. Leave it empty to have it filled in.",
    message: ({ quote }) => `the text "${quoted(quote)}" of this claim has no number in it`,
    found: ({ quote }) => quoted(quote),
    expected: () => "a quantity (11%, two-thirds, 32nd), or nothing to have it filled in",
    hint: () => "link only the number and the words that bend it",
  }),
  "claim-reference": entry<{ quote: string }>({
    severity: "error",
    title: "A claim is written as a link by reference",
    help: "Claim links are written out where they stand, since their text and their address are checked together.",
    message: ({ quote }) => `the claim "${quoted(quote)}" is written as a link by reference`,
    found: ({ quote }) => quoted(quote),
    expected: () => "[number](claim:address)",
    hint: () => "write the address in brackets behind the number",
  }),
  "claim-several-numbers": entry<{ quote: string; quantities: readonly string[] }>({
    severity: "error",
    title: "The link text of a claim has several numbers",
    help: "A claim is one quantity; two numbers need two links.",
    message: ({ quote, quantities }) =>
      `the text "${quoted(quote)}" of this claim has several numbers: ${quantities.map(quoted).join(", ")}`,
    found: ({ quote }) => quoted(quote),
    expected: () => "one quantity",
    hint: () => "give each number a link of its own",
  }),
  "claim-unit": entry<{ quote: string; unit: string; address: string }>({
    severity: "error",
    title: "The number and the value are of different kinds",
    help: "A percentage cannot be held against an amount of money, nor a count against a share.",
    message: ({ quote, unit, address }) => `"${quoted(quote)}" cannot be held against ${address}, which is a ${unit}`,
    found: ({ quote }) => quoted(quote),
    expected: ({ unit }) => `a quantity of the unit ${unit}`,
    hint: () => "link the number to a measure of its kind, or write it in the unit of the value",
  }),
  "claim-member": entry<{ quote: string; linked: string; named: string }>({
    severity: "error",
    title: "The sentence names another member than the link",
    help: "The sentence around a claim speaks of another member or group than the one its address holds.",
    message: ({ quote, linked, named }) =>
      `the link of "${quoted(quote)}" leads to ${linked}, but the sentence speaks of ${named}`,
    found: ({ named }) => named,
    expected: ({ linked }) => linked,
    hint: () => "correct the address, or the sentence",
  }),
  "claim-period": entry<{ quote: string; linked: string; named: string }>({
    severity: "error",
    title: "The sentence names another period than the link",
    help: "The sentence around a claim speaks of another year or period than the one its address holds.",
    message: ({ quote, linked, named }) =>
      `the link of "${quoted(quote)}" leads to ${linked}, but the sentence speaks of ${named}`,
    found: ({ named }) => named,
    expected: ({ linked }) => linked,
    hint: () => "correct the address, or the sentence",
  }),
  "claim-measure": entry<{ quote: string; linked: string; named: string }>({
    severity: "error",
    title: "The sentence names another measure than the link",
    help: "The sentence around a claim speaks of another measure than the one its address names.",
    message: ({ quote, linked, named }) =>
      `the link of "${quoted(quote)}" leads to "${linked}", but the sentence speaks of "${named}"`,
    found: ({ named }) => named,
    expected: ({ linked }) => linked,
    hint: () => "correct the address, or the sentence; or add the sentence's words to the measure's aliases",
  }),
  "claim-choice": entry<{ quote: string; linked: string; named: string }>({
    severity: "error",
    title: "The sentence makes another choice than the link",
    help: "The link says which members are meant (`composition=period`, `of=members`), and the sentence says the other.",
    message: ({ quote, linked, named }) =>
      `the link of "${quoted(quote)}" leads to ${linked}, but the sentence speaks of ${named}`,
    found: ({ named }) => named,
    expected: ({ linked }) => linked,
    hint: () => "correct the address, or the sentence",
  }),
  "claim-direction": entry<{ quote: string; said: string; value: string }>({
    severity: "error",
    title: "The sentence says the other direction",
    help: "The sentence says that something rose where the value fell, or the other way round.",
    message: ({ quote, said, value }) => `the sentence says "${said}" of "${quoted(quote)}", but the value is ${value}`,
    found: ({ said }) => said,
    expected: ({ value }) => `words that go with ${value}`,
    hint: () => "correct the sentence, or the address",
  }),
} as const;
