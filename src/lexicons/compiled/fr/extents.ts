// Compiled from lexicons/fr/extents.yaml by scripts/compile-lexicons.mjs; change it there.
export const extents = {
  "all": [
    "tous", "toutes", "chacun des", "chacune des", "tous les", "toutes les",
  ],
  "allBefore": [
    "dans", "pour", "parmi", "à",
  ],
  "each": [
    "chaque",
  ],
  "noneOf": [
    "aucun des", "aucune des", "aucun de", "aucune de", "pas un des", "pas une des",
  ],
  "noOne": [
    "aucun", "aucune", "pas un seul", "pas une seule",
  ],
  "noNouns": [
    "donnée", "information", "doute", "raison", "besoin", "cas", "changement", "différence", "manière", "façon", "idée",
    "signe",
  ],
  "auxiliaries": [
    "n", "ne", "est", "sont", "a", "ont", "était", "étaient",
  ],
  "onlyOf": [
    "le seul", "la seule", "les seuls", "les seules", "l'unique",
  ],
  "onlyAfter": [
    "qui", "que", "où", "à", "dont", "dans",
  ],
  "onlyNouns": [
    "chose", "façon", "manière", "moyen", "raison", "problème", "solution", "question", "fois",
  ],
  "once": [],
  "onceBefore": [],
  "onceNever": [],
  "oneAfter": [
    "en", "dans", "pour", "à", "chez",
  ],
  "same": [
    "inchangé", "inchangée", "inchangés", "inchangées", "le même niveau que", "le même nombre que",
    "la même proportion que", "le même taux que", "la même part que", "est resté stable à",
  ],
  "asMany": [
    "autant", "aussi élevé", "aussi élevée", "aussi haut", "aussi bas",
  ],
  "as": [
    "que", "qu",
  ],
  "exactly": [
    "exactement", "presque", "environ",
  ],
  "bare": [
    "seulement", "uniquement", "à peine", "encore", "pas moins de", "quelque",
  ],
  "notBare": [
    "pas", "non",
  ],
  "signs": [
    "+", "±", "-", "−", "plus", "moins",
  ],
  "compared": [
    "de plus", "de moins", "supplémentaires", "supplémentaire",
  ],
  "outOf": [
    "sur", "de", "des", "parmi", "sur les", "de nos", "de ses",
  ],
  "setWords": [
    "les", "nos", "ses", "leurs", "ces", "dernières", "derniers", "des", "la", "le",
  ],
  "pointing": [
    "ce", "cet", "cette", "ces",
  ],
} as const;
