// Compiled from lexicons/fr/names.yaml by scripts/compile-lexicons.mjs; change it there.
import type { Names } from "../../shapes.ts";

export const names: Names = {
  "references": [
    "figure", "figures", "tableau", "tableaux", "graphique", "graphiques", "carte", "section", "chapitre", "page",
    "pages", "p", "pp", "note", "notes", "annexe", "version", "article", "articles", "paragraphe", "encadré", "volume",
    "vol", "numéro", "n°", "no", "question", "ligne", "colonne", "étape", "résolution", "règlement", "directive", "tél",
    "téléphone", "fax", "art", "fig", "salle", "vol",
  ],
  "weakReferences": [
    "question", "ligne", "étape", "carte", "numéro", "no",
  ],
  "prefixes": [
    "mi", "post", "pré", "sous", "plus", "non", "le", "la", "les", "de",
  ],
  "referenceJoin": [
    "et", "ou", "à", ",", "-", "–",
  ],
  "ages": [
    "âgés", "âgées", "âgé", "âgée", "âge",
  ],
  "ageGroups": [
    "femmes", "hommes", "mères", "personnes", "enfants", "jeunes", "adultes", "élèves",
  ],
  "ageWords": [
    "ans et plus", "ans et moins",
  ],
  "agesOf": [
    "l'âge de", "âgés de", "âgées de", "âgé de", "âgée de",
  ],
  "events": [
    "guerre mondiale", "république", "amendement", "reich", "empire", "armée",
  ],
  "averages": [
    "moyen", "moyenne", "médian",
  ],
  "idioms": [
    "24/7", "11 septembre", "tiers-monde", "tiers monde", "tiers état", "demi-heure", "demi-finale", "demi-finales",
    "quart de finale", "quarts de finale", "premier ministre", "première ministre", "premiers ministres",
    "première fois", "en premier lieu", "en second lieu", "première dame", "à la une", "second tour", "premier tour",
    "quart d'heure", "quatre-quarts",
  ],
  "pronounBefore": [],
};
