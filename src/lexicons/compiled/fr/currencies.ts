// Compiled from lexicons/fr/currencies.yaml by scripts/compile-lexicons.mjs; change it there.
import type { CurrencyNames } from "../../shapes.ts";

export const currencies: CurrencyNames = {
  "names": {
    "dollar": "USD",
    "dollars": "USD",
    "livre": "GBP",
    "livres": "GBP",
    "livres sterling": "GBP",
    "livre sterling": "GBP",
    "euro": "EUR",
    "euros": "EUR",
    "yen": "JPY",
    "yens": "JPY",
    "yuan": "CNY",
    "yuans": "CNY",
    "roupie": "INR",
    "roupies": "INR",
    "rouble": "RUB",
    "roubles": "RUB",
    "franc": "FRF",
    "francs": "FRF",
    "peso": "MXN",
    "pesos": "MXN",
    "zloty": "PLN",
    "zlotys": "PLN",
  },
  "peoples": {
    "américain": "USD",
    "américains": "USD",
    "canadien": "CAD",
    "canadiens": "CAD",
    "australien": "AUD",
    "australiens": "AUD",
    "suisse": "CHF",
    "suisses": "CHF",
    "cfa": "XOF",
    "us": "USD",
  },
  "shillings": [
    "dollar", "dollars", "franc", "francs",
  ],
  "parts": {
    "centime": {"unit":"centime","of":100},
    "centimes": {"unit":"centime","of":100},
    "cents": {"unit":"cent","of":100},
  },
  "partLetters": {},
  "partJoin": [
    "et",
  ],
  "sterling": [
    "sterling",
  ],
  "of": [
    "de", "d",
  ],
};
