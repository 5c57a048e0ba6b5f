// Compiled from lexicons/en/writing.yaml by scripts/compile-lexicons.mjs; change it there.
import type { Writing } from "../../shapes.ts";

export const writing: Writing = {
  "decimal": ".",
  "group": ",",
  "percent": "{}%",
  "percentLong": "{} per cent",
  "points": {
    "one": "{} percentage point",
    "other": "{} percentage points",
  },
  "multiple": {
    "one": "{} time",
    "other": "{} times",
  },
  "streak": {
    "one": "{} in a row",
    "other": "{} in a row",
  },
  "magnitudes": [
    {"exponent":12,"one":"trillion","other":"trillion"},
    {"exponent":9,"one":"billion","other":"billion"},
    {"exponent":6,"one":"million","other":"million"},
  ],
  "money": "{symbol}{}",
  "moneyUnknown": "{} {code}",
  "moneyOf": " ",
  "symbols": {
    "USD": "US$",
    "GBP": "£",
    "EUR": "€",
    "CAD": "C$",
    "AUD": "A$",
    "NZD": "NZ$",
    "HKD": "HK$",
    "SGD": "S$",
    "JPY": "¥",
    "INR": "₹",
  },
  "currencies": {
    "USD": {"one":"US dollar","other":"US dollars"},
    "GBP": {"one":"pound","other":"pounds"},
    "EUR": {"one":"euro","other":"euros"},
    "CAD": {"one":"Canadian dollar","other":"Canadian dollars"},
    "AUD": {"one":"Australian dollar","other":"Australian dollars"},
    "NZD": {"one":"New Zealand dollar","other":"New Zealand dollars"},
    "JPY": {"one":"yen","other":"yen"},
    "CHF": {"one":"Swiss franc","other":"Swiss francs"},
  },
  "per": "per",
  "singular": "one",
  "ordinal": {
    "1": "st",
    "2": "nd",
    "3": "rd",
    "11": "th",
    "12": "th",
    "13": "th",
    "other": "th",
  },
  "words": {
    "and": " and ",
    "point": "point",
    "minus": "minus",
  },
};
