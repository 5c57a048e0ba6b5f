// Compiled from lexicons/fr/writing.yaml by scripts/compile-lexicons.mjs; change it there.
import type { Writing } from "../../shapes.ts";

export const writing: Writing = {
  "decimal": ",",
  "group": " ",
  "percent": "{} %",
  "percentLong": "{} pour cent",
  "points": {
    "one": "{} point de pourcentage",
    "other": "{} points de pourcentage",
  },
  "multiple": {
    "one": "{} fois",
    "other": "{} fois",
  },
  "streak": {
    "one": "{} de suite",
    "other": "{} de suite",
  },
  "magnitudes": [
    {"exponent":12,"one":"billion","other":"billions"},
    {"exponent":9,"one":"milliard","other":"milliards"},
    {"exponent":6,"one":"million","other":"millions"},
  ],
  "money": "{} {symbol}",
  "moneyUnknown": "{} {code}",
  "moneyOf": " de ",
  "symbols": {
    "EUR": "€",
    "USD": "$US",
    "GBP": "£",
    "CAD": "$CA",
    "JPY": "¥",
  },
  "currencies": {
    "USD": {"one":"dollar américain","other":"dollars américains"},
    "GBP": {"one":"livre sterling","other":"livres sterling"},
    "EUR": {"one":"euro","other":"euros"},
    "CAD": {"one":"dollar canadien","other":"dollars canadiens"},
    "JPY": {"one":"yen","other":"yens"},
    "CHF": {"one":"franc suisse","other":"francs suisses"},
  },
  "per": "par",
  "singular": "below-two",
  "ordinal": {
    "1": "er",
    "other": "e",
  },
  "words": {
    "point": "virgule",
    "minus": "moins",
    "and": null,
    "tens": [20,30,40,50,60,80],
    "tensAnd": [1,11],
    "tensPlain": [80],
    "hundred": {"one":"cent","other":"{} cent","last":"{} cents"},
    "alone": {"80":"quatre-vingts"},
    "magnitudes": [{"exponent":12,"one":"un billion","other":"{} billions"},{"exponent":9,"one":"un milliard","other":"{} milliards"},{"exponent":6,"one":"un million","other":"{} millions"},{"exponent":3,"one":"mille","other":"{} mille"}],
  },
};
