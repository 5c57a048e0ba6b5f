import { entry } from "../diagnostic.ts";
import { didYouMean, listNames } from "../nearest.ts";
import { quoted } from "../quoted.ts";

export interface Lookup {
  readonly name: string;
  readonly known: readonly string[];
}

/** An entry for a name that is none of the known ones. */
function unknown(what: string, title: string, help: string) {
  return entry<Lookup & { of?: string }>({
    severity: "error",
    title,
    help,
    message: ({ name, of }) => `there is no ${what} "${quoted(name)}"${of === undefined ? "" : ` ${of}`}`,
    found: ({ name }) => name,
    expected: ({ known }) => listNames(known),
    hint: ({ name, known }) => didYouMean(name, known),
  });
}

export const addresses = {
  "address-syntax": entry<{ text: string; found: string; expected: string }>({
    severity: "error",
    title: "The address is not well formed",
    help: "An address reads `measure/operator;option=value?dimension=item,item&dimension=item`. The place shows the part that does not fit.",
    message: ({ text, found }) =>
      found === ""
        ? `a part of the address "${quoted(text)}" is empty`
        : `the address "${quoted(text)}" cannot be read at "${quoted(found)}"`,
    found: ({ found }) => found,
    expected: ({ expected }) => expected,
    hint: () => "an address reads measure/operator;option=value?dimension=item&dimension=item",
  }),
  "unknown-measure": unknown(
    "measure",
    "There is no such measure",
    "The address names a measure that no file in `measures/` defines.",
  ),
  "unknown-operator": unknown(
    "operator",
    "There is no such operator",
    "What follows a `/` in an address is one of the operators.",
  ),
  "unknown-option": unknown(
    "option",
    "The operator has no such option",
    "Each operator takes only its own options, and `over`.",
  ),
  "unknown-dimension": unknown(
    "dimension",
    "The measure has no such dimension",
    "A filter names one of the dimensions that the measure lists.",
  ),
  "unknown-member": unknown(
    "member or group",
    "The dimension has no such member",
    "A filter's item is the slug of a member that stands in the data, or of a group.",
  ),
  "bad-option": entry<{ operator: string; option: string; value: string; allowed: string }>({
    severity: "error",
    title: "The option does not take this value",
    help: "A condition takes a decimal number as it is (2% is 0.02), `from` and `of` take a member, group or period, `measure` a measure.",
    message: ({ operator, option, value }) => `${operator};${option}= does not take "${quoted(value)}"`,
    found: ({ value }) => value,
    expected: ({ allowed }) => allowed,
  }),
  "missing-option": entry<{ operator: string; option: string; allowed: string }>({
    severity: "error",
    title: "The operator needs an option",
    help: "Some operators cannot work without an option: `share;of=`, `difference;from=`, `per;measure=`, `round;digits=`.",
    message: ({ operator, option }) => `${operator} needs the option ${option}`,
    expected: ({ allowed }) => allowed,
    hint: ({ operator, option }) => `write ${operator};${option}=…`,
  }),
  "dimension-required": entry<{ measure: string; dimension: string; known: readonly string[] }>({
    severity: "error",
    title: "A dimension must be given",
    help: "A dimension may be left out only if the measure's `sums-over` lists it: years, stocks and published shares do not add up.",
    message: ({ measure, dimension }) => `"${measure}" needs a filter on ${dimension}: it does not add up over it`,
    expected: ({ known }) => (known.length === 0 ? null : listNames(known)),
    hint: ({ dimension }) =>
      `add ${dimension}=… to the address, or list ${dimension} under the measure's sums-over if adding up is right`,
  }),
  "cannot-add-up": entry<{ measure: string; dimension: string; item: string }>({
    severity: "error",
    title: "The measure does not add up over several items",
    help: "The filter names several items (a list, a range or a group) where the measure gives one value each; an operator such as max, mean or count can work along them.",
    message: ({ measure, dimension, item }) =>
      `"${measure}" does not add up over ${dimension}, but ${dimension}=${item} names several`,
    found: ({ item }) => item,
    hint: ({ dimension }) =>
      `name one ${dimension}, or work along them with an operator (count, fraction, max, min, mean)`,
  }),
  "axis-needed": entry<{ operator: string; candidates: readonly string[] }>({
    severity: "error",
    title: "It is open along which dimension the operator works",
    help: "An operator works along time, or along the only dimension that has several items. Where that does not decide, `over` does.",
    message: ({ operator }) => `${operator} needs to know along which dimension it works`,
    expected: ({ candidates }) => listNames(candidates),
    hint: ({ operator, candidates }) => `write ${operator};over=${candidates[0] ?? "dimension"}`,
  }),
  "no-time-axis": entry<{ operator: string; measure: string; dimensions: readonly string[]; used: string | null }>({
    severity: "error",
    title: "The measure has no axis of time",
    help: "Growth, change, streaks and records need a dimension whose members are periods or dates.",
    message: ({ operator, measure, used }) =>
      used === null
        ? `${operator} works along time, and "${measure}" has no dimension of periods or dates`
        : `${operator} works along time, and an earlier step has used ${used} up`,
    expected: () => "a dimension of the type year, period or date",
    hint: ({ dimensions, used }) => {
      if (used !== null) return "put the step along time first";
      if (dimensions.length === 0) return "list the column of its periods under the measure's dimensions";
      return `its dimensions are ${listNames(dimensions)}: state the type of the one with periods under the table's types, or add it`;
    },
  }),
  "peer-of-its-own": entry<{ measure: string }>({
    severity: "error",
    title: "The other measure has a day or members of its own",
    help: "`per` divides two values of the same day and the same members. A named address with an `as-of` or `composition=fixed` of its own cannot be divided by.",
    message: ({ measure }) => `per cannot divide by "${measure}": its address has an as-of or a composition of its own`,
    hint: () => "name a measure without them, and write them at the end of this address",
  }),
  "operator-unit": entry<{ operator: string; unit: string }>({
    severity: "error",
    title: "The operator makes no sense for the unit",
    help: "Dates, periods and sets of members have no growth, share or rank.",
    message: ({ operator, unit }) => `${operator} cannot be applied to a ${unit}`,
    expected: () => "a number: an amount, a count or a share",
  }),
  "several-values": entry<{ dimension: string; operator: string }>({
    severity: "error",
    title: "The address names several values",
    help: "An operator that reads one position was given several. Name one, or reduce them with count, fraction, max, min or mean.",
    message: ({ dimension, operator }) => `${operator} reads one ${dimension}, and the address names several or none`,
    hint: ({ dimension }) => `name one: ${dimension}=…`,
  }),
  "range-of-category": entry<{ dimension: string; range: string }>({
    severity: "error",
    title: "A range needs an order",
    help: "Ranges (`a..b`) are for periods and dates. Members of other dimensions are listed with commas.",
    message: ({ dimension, range }) =>
      `${dimension}=${range} is a range, but the members of ${dimension} have no order`,
    found: ({ range }) => range,
    hint: () => "list the members with commas",
  }),
  "no-match": entry<{
    address: string;
    asOf: string;
    reason: string;
    dimension: string | null;
    item: string;
    known: readonly string[];
    combined: boolean;
    first: string | null;
  }>({
    severity: "error",
    title: "The address matches no data",
    help: "The names are right, but there is no row for this combination, or none that was known on the day asked for. Where one filter alone has no row in the measure's table, the message names it, and what the table has there; a step such as growth needs a second period.",
    message: ({ address, asOf, reason, dimension, item }) =>
      `no value for ${address} as of ${asOf}: ${dimension === null ? reason : `no row of its table has ${dimension}=${item}`}`,
    found: ({ address, dimension, item }) => (dimension === null ? address : `${dimension}=${item}`),
    expected: ({ dimension, known }) => (dimension === null ? null : listNames(known, 40)),
    hint: ({ item, known, combined, first }) => {
      if (first !== null) return `the first figures of its table are of ${first}`;
      if (combined) return "each filter has rows, but no row has all of them together";
      return /\p{L}/u.test(item) ? didYouMean(item, known) : null;
    },
  }),
  "not-published": entry<{ address: string }>({
    severity: "error",
    title: "The cell is not in the published files",
    help: "The published site carries the cells of its measures by member, group and period; other combinations need the project.",
    message: ({ address }) => `the published data have no cell for ${address}`,
    hint: () => "ask the project itself: rapporteur value ADDRESS",
  }),
} as const;
