// Compiled from lexicons/fr/relations.yaml by scripts/compile-lexicons.mjs; change it there.
import type { Relations } from "../../shapes.ts";

export const relations: Relations = {
  "percent": [
    "%", "pour cent", "pourcent", "p . 100", "％",
  ],
  "perCentOf": [],
  "points": {
    "point de pourcentage": 2,
    "points de pourcentage": 2,
    "point de pour cent": 2,
    "point de %": 2,
    "points de %": 2,
    "pp": 2,
    "pdb": 4,
    "point de base": 4,
    "points de base": 4,
  },
  "barePoints": [
    "point", "points", "pt", "pts",
  ],
  "perMille": [
    "‰", "pour mille",
  ],
  "per": [
    "par", "/", "pour",
  ],
  "perCount": [
    "pour",
  ],
  "perArticle": [
    "le", "la", "l'",
  ],
  "perNouns": [
    "action", "habitant", "personne", "an", "mois", "semaine", "jour", "heure", "minute", "seconde", "baril", "tonne",
    "litre", "kilo", "kilogramme", "foyer", "ménage", "unité", "nuit", "élève", "salarié", "femme", "homme",
  ],
  "wholes": {
    "pib": "pib",
    "du pib": "pib",
    "leur pib": "pib",
    "son pib": "pib",
    "produit intérieur brut": "pib",
    "rnb": "rnb",
  },
  "between": [
    "entre",
  ],
  "betweenJoin": [
    "et",
  ],
  "from": [
    "de", "allant de",
  ],
  "fromJoin": [
    "à", "jusqu'à",
  ],
  "rangeJoin": [
    "à",
  ],
  "rangeSigns": [
    "-", "–", "—", "~",
  ],
  "bothJoin": [
    "et", "mais", "mais aussi",
  ],
  "ordinalThe": [
    "le", "la", "les",
  ],
  "respectively": [
    "respectivement",
  ],
  "multiples": {
    "double": 2,
    "doublé": 2,
    "doublée": 2,
    "doublent": 2,
    "doublement": 2,
    "doubler": 2,
    "triple": 3,
    "triplé": 3,
    "triplée": 3,
    "tripler": 3,
    "triplement": 3,
    "quadruple": 4,
    "quadruplé": 4,
    "quadruplée": 4,
    "décuplé": 10,
  },
  "halvings": [],
  "halvingsNot": [],
  "fold": [],
  "times": [
    "fois",
  ],
  "comparing": [
    "plus", "moins", "supérieur", "supérieure", "supérieurs", "le", "la", "celui", "celle", "que", "autant",
  ],
  "vague": {
    "plusieurs": [3,9],
    "une poignée": [3,6],
    "une poignée de": [3,6],
    "quelques": [3,9],
    "de nombreux": [null,null],
    "de nombreuses": [null,null],
    "beaucoup de": [null,null],
  },
  "vagueShares": {
    "une majorité": [50,100],
    "la majorité": [50,100],
    "la plupart": [50,100],
    "la grande majorité": [75,100],
    "une minorité": [0,50],
    "la quasi-totalité": [90,100],
  },
  "vagueMostNot": [],
  "vagueUnits": {
    "dizaines": 1,
    "centaines": 2,
    "milliers": 3,
    "millions": 6,
    "milliards": 9,
  },
  "vagueOf": [
    "de", "d",
  ],
  "superlatives": [],
  "rankBefore": [
    "classé", "classée", "rang", "position",
  ],
  "rankAfter": [
    "rang", "place", "position",
  ],
  "up": [
    "hausse", "hausses", "augmentation", "augmenté", "augmente", "augmentent", "augmenter", "progressé", "progression",
    "progresse", "croissance", "crû", "accru", "grimpé", "bondi", "bond", "monté", "gagné", "gagne", "gain", "gains",
    "relevé",
  ],
  "down": [
    "baisse", "baisses", "baissé", "baisser", "recul", "reculé", "recule", "diminution", "diminué", "diminue", "chute",
    "chuté", "réduction", "réduit", "perdu", "perd", "perte", "repli", "replié",
  ],
  "upAfter": [
    "hausse", "supplémentaire", "supplémentaires",
  ],
  "downAfter": [
    "baisse",
  ],
  "changeJoin": [
    "de", "d", "'",
  ],
  "changeAdverbs": [
    "nettement", "légèrement", "fortement", "encore",
  ],
};
