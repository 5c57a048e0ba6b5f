import { assertions } from "./compiled/all/assertions.ts";
import { currencies as signsOfMoney } from "./compiled/all/currencies.ts";
import { signs } from "./compiled/all/signs.ts";
import { units as symbols } from "./compiled/all/units.ts";
import { calendar as calendarEn } from "./compiled/en/calendar.ts";
import { currencies as currenciesEn } from "./compiled/en/currencies.ts";
import { modifiers as modifiersEn } from "./compiled/en/modifiers.ts";
import { names as namesEn } from "./compiled/en/names.ts";
import { nouns as nounsEn } from "./compiled/en/nouns.ts";
import { numerals as numeralsEn } from "./compiled/en/numerals.ts";
import { relations as relationsEn } from "./compiled/en/relations.ts";
import { units as unitsEn } from "./compiled/en/units.ts";
import { calendar as calendarFr } from "./compiled/fr/calendar.ts";
import { currencies as currenciesFr } from "./compiled/fr/currencies.ts";
import { modifiers as modifiersFr } from "./compiled/fr/modifiers.ts";
import { names as namesFr } from "./compiled/fr/names.ts";
import { nouns as nounsFr } from "./compiled/fr/nouns.ts";
import { numerals as numeralsFr } from "./compiled/fr/numerals.ts";
import { relations as relationsFr } from "./compiled/fr/relations.ts";
import { units as unitsFr } from "./compiled/fr/units.ts";

/** What no language changes: signs, codes of currencies, symbols of units, the rules of the asserted interval. */
export const everywhere = { assertions, signs, signsOfMoney, symbols } as const;

const english = {
  numerals: numeralsEn,
  modifiers: modifiersEn,
  relations: relationsEn,
  nouns: nounsEn,
  names: namesEn,
  calendar: calendarEn,
  currencies: currenciesEn,
  units: unitsEn,
} as const;

/** The words of one language that the reader of numbers needs. */
export type ReadingWords = typeof english;

const french: ReadingWords = {
  numerals: numeralsFr,
  modifiers: modifiersFr,
  relations: relationsFr,
  nouns: nounsFr,
  names: namesFr,
  calendar: calendarFr,
  currencies: currenciesFr,
  units: unitsFr,
};

/** The words of a language; English for a language that has no lexicon. */
export function readingWords(language: string): ReadingWords {
  return language === "fr" || language.startsWith("fr-") ? french : english;
}
