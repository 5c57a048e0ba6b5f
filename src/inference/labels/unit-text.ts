import { everywhere, readingWords } from "../../lexicons/reading.ts";
import { tables as words } from "../../lexicons/compiled/en/tables.ts";
import type { Unit } from "../../quantities/unit.ts";

/** What a text says of a unit: the unit, the power of ten that the numbers stand in, and the words that it was said with. */
export interface UnitText {
  readonly unit: Unit;
  /** 3 for thousands, -2 for percent. */
  readonly power: number;
  /** The words of the text that are no unit: "Offences" of "Offences (thousands)". */
  readonly rest: string;
  /** The text. */
  readonly said: string;
}

const { numerals, currencies, units } = readingWords("en");
const { signsOfMoney, symbols } = everywhere;

const MAGNITUDES = new Map<string, number>([
  ...Object.entries(numerals.magnitudes),
  ...Object.entries(numerals.magnitudes).map(([word, power]): [string, number] => [`${word}s`, power]),
  ["bn", 9],
  ["mn", 6],
  ["mio", 6],
  ["mill", 6],
  ["tn", 12],
  ["'000", 3],
  ["’000", 3],
  ["000s", 3],
  ["'000s", 3],
  ["000", 3],
]);

/** Letters that are magnitudes only beside a currency or what is counted: "m crowns", "€m", "EUR k". */
const LETTERS = new Map([
  ["k", 3],
  ["m", 6],
  ["b", 9],
]);

const SIGNS = new Map<string, string>(Object.entries(signsOfMoney.signs));
const CODES = new Set(signsOfMoney.codes.split(/\s+/));
const CURRENCIES = new Map<string, string>(Object.entries(currencies.names));
const PERCENT = new Set<string>(words.percent);
const COUNTS = new Set<string>(words.counts);
const PLAIN = new Set<string>(words.plain);
const UNIT_NAMES = new Map(
  Object.entries(units.names).flatMap(([name, forms]) => forms.map((f) => [f, name] as const)),
);
const SYMBOLS = new Set<string>([
  ...symbols.symbols,
  ...symbols.prefixed,
  ...symbols.prefixed.flatMap((unit) => Object.keys(symbols.prefixes).map((prefix) => prefix + unit)),
  "ct",
  "km2",
  "km²",
  "m2",
  "m²",
  "m3",
  "m³",
]);
/** Letters that are rather the name of a column than a unit where they stand alone. */
const DOUBTFUL = /^(?:.|min|pt|in|at|no|pos)$/i;

const PER = /(?:^|\s)(?:per\s+(?!cent)|\/\s*)(?:[\d, ]*\d\s*|thousand\s+|million\s+|head|capita|\p{L})/iu;

function percent(rest: string): Read {
  return { unit: { kind: "ratio" }, power: -2, rest };
}

/** Whether a token is a unit of physics or a compound of some: "GWh", "ct/kWh", "vehicle-km". */
function isSymbol(token: string): boolean {
  return token.split(/[/·]/).every((part) => part !== "" && (SYMBOLS.has(part) || UNIT_NAMES.has(part.toLowerCase())));
}

interface Tokens {
  power: number;
  currency: string | null;
  symbol: string | null;
  rest: string[];
}

/** A sign of money with what may cling to it: "£m", "€bn", "US$ k". */
function moneyToken(token: string): { currency: string; power: number } | null {
  const match = /^([a-z]{0,3})([$£€¥₹])([a-z]{0,4})$/iu.exec(token);
  if (!match) return null;
  const [, before = "", sign = "", after = ""] = match;
  const currency = SIGNS.get(`${before.toLowerCase()}${sign}`) ?? SIGNS.get(sign);
  const power = after === "" ? 0 : (MAGNITUDES.get(after.toLowerCase()) ?? LETTERS.get(after.toLowerCase()));
  return currency === undefined || power === undefined ? null : { currency, power };
}

function readTokens(tokens: readonly string[]): Tokens {
  const found: Tokens = { power: 0, currency: null, symbol: null, rest: [] };
  let letter: { power: number; at: number } | null = null;
  tokens.forEach((token) => {
    const low = token.toLowerCase();
    const money = moneyToken(token);
    const magnitude = MAGNITUDES.get(low);
    if (money) {
      found.currency = money.currency;
      found.power += money.power;
    } else if (magnitude !== undefined) found.power += magnitude;
    else if (CODES.has(token) && found.currency === null) found.currency = signsOfMoney.aliases[token] ?? token;
    else if (CURRENCIES.has(low) && found.currency === null) found.currency = CURRENCIES.get(low) ?? null;
    else if (LETTERS.has(low) && letter === null && tokens.length > 1) {
      letter = { power: LETTERS.get(low) ?? 0, at: found.rest.length };
      found.rest.push(token);
    } else if (isSymbol(token) && !(DOUBTFUL.test(token) && tokens.length > 1)) {
      found.symbol = found.symbol === null ? token : `${found.symbol} ${token}`;
    } else found.rest.push(token);
  });
  takeLetter(found, letter, tokens.length);
  return found;
}

/** "m" beside a currency, or before the one word that is counted, is millions. */
function takeLetter(found: Tokens, letter: { power: number; at: number } | null, count: number): void {
  if (letter === null || (found.currency === null && !(letter.at === 0 && count === 2))) return;
  found.power += letter.power;
  found.rest.splice(letter.at, 1);
}

/**
 * Reads a text that states a unit: "%", "Offences (thousands)", "EUR k", "m crowns", "ct/kWh", "per 100,000 population". Null
 * where nothing in it is one. What a rate is per is kept as the noun of a number, which is never divided.
 */
export function readUnitText(text: string): UnitText | null {
  const said = text.trim();
  const plain = text.normalize("NFKC").replace(/\s+/g, " ").trim();
  const found = plain === "" ? null : readPlain(plain);
  return found && { ...found, said };
}

type Read = Omit<UnitText, "said">;

function readPlain(plain: string): Read | null {
  if (/\bpercentage points?\b|\bpp\b/i.test(plain)) return { unit: { kind: "points" }, power: -2, rest: "" };
  const spelt = plain.replace(/\bper cent\b/gi, "percent").replace(/%/g, " % ");
  const tokens = spelt.split(/[\s()[\],;]+/).filter((t) => t !== "");
  const isPercent = tokens.some((t) => PERCENT.has(t.toLowerCase()));
  if (isPercent) return percent(tokens.filter((t) => !PERCENT.has(t.toLowerCase())).join(" "));
  if (PER.test(plain)) return perText(plain);
  const { power, currency, symbol, rest } = readTokens(tokens);
  const noun = rest.filter((t) => !PLAIN.has(t.toLowerCase()) && !/^(?:in|of|and)$/i.test(t)).join(" ");
  if (currency !== null) return { unit: { kind: "money", currency, basis: null }, power, rest: noun };
  if (symbol !== null) return { unit: { kind: "number", noun: symbol }, power, rest: noun };
  if (power !== 0) return { unit: { kind: "count", noun: noun === "" ? null : noun.toLowerCase() }, power, rest: noun };
  if (noun === "" && rest.some((t) => COUNTS.has(t.toLowerCase())))
    return { unit: { kind: "count", noun: null }, power: 0, rest: "" };
  return null;
}

/** A rate: money per something keeps its currency out of it, since it is no sum of money. */
function perText(text: string): Read {
  return { unit: { kind: "number", noun: text.replace(/^[([]|[)\]]$/g, "").trim() }, power: 0, rest: "" };
}

/** A header without the unit that stands in its brackets or behind its comma, and that unit; null where it states none. */
export function splitHeader(header: string): { label: string; unit: UnitText | null } {
  for (const match of [...header.matchAll(/[([]([^()[\]]*)[)\]]/g)].reverse()) {
    const unit = readUnitText(match[1] ?? "");
    if (!unit || unit.rest !== "" ? !isCounted(unit) : false) continue;
    const label = (header.slice(0, match.index) + header.slice(match.index + match[0].length))
      .replace(/\s+/g, " ")
      .trim();
    return { label: label === "" ? header : label, unit };
  }
  const behind = /^(.+?),\s*([^,()]{1,25})$/.exec(header);
  const unit = behind ? readUnitText(behind[2] ?? "") : null;
  if (behind && unit?.rest === "") return { label: behind[1] ?? header, unit };
  const end = /^(.+?)\s+(%|‰|(?:in )?[$£€](?:k|m|bn)?)$/i.exec(header);
  const last = end ? readUnitText(end[2] ?? "") : null;
  return end && last ? { label: end[1] ?? header, unit: last } : { label: header, unit: null };
}

/** A bracket such as "(m crowns)" or "(thousand tonnes of oil)": a magnitude before a few words. */
function isCounted(unit: UnitText | null): boolean {
  return unit !== null && unit.power !== 0 && unit.unit.kind !== "ratio" && unit.rest.split(" ").length <= 3;
}
