// Compiled from lexicons/fr/labels.yaml by scripts/compile-lexicons.mjs; change it there.
export const labels = {
  "known": [
    "les", "ces", "ses", "leurs", "nos", "vos", "mes", "tes", "d'autres", "autres",
  ],
  "knownNot": [
    "tous les", "toutes les", "sur les", "des",
  ],
  "structure": [
    "raisons", "points", "facteurs", "types", "sortes", "catégories", "sources", "méthodes", "indicateurs", "parties",
    "questions", "étapes", "définitions", "options", "éléments", "critères", "aspects", "principaux", "principales",
  ],
  "bases": [
    "pour", "par", "sur",
  ],
  "confidence": [
    "confiance",
  ],
  "numbered": [
    "trimestre", "semestre", "semaine", "jour", "phase", "tour", "étape", "saison",
  ],
  "phones": [
    "tél", "téléphone", "fax",
  ],
  "sizes": [
    "ko", "mo", "go", "kb", "mb", "gb",
  ],
  "fileKinds": [
    "pdf", "excel", "xls", "xlsx", "csv", "zip", "word", "odt", "html",
  ],
  "bandWords": [
    "âge", "âges", "âgés", "âgées", "âgé", "âgée", "tranche d'âge", "tranches d'âge", "ans",
  ],
  "bandNouns": [
    "ans", "an",
  ],
  "bandOpen": [
    "et plus", "ou plus", "et moins", "ans et plus", "ans ou plus",
  ],
  "bandBefore": [
    "sous", "moins", "plus",
  ],
  "bandPersons": [
    "enfants", "femmes", "hommes", "filles", "garçons", "adultes", "personnes", "ceux", "celles",
  ],
  "be": [
    "est", "sont", "était", "étaient", "été", "fut", "furent", "sera",
  ],
  "whenAfter": [
    "plus tôt", "plus tard", "auparavant", "avant", "après", "tôt", "tard",
  ],
  "whenBefore": [
    "en", "pendant", "durant", "dans", "sous", "après", "depuis", "chaque", "premiers", "premières", "derniers",
    "dernières", "d", "de", "sur", "tous", "toutes", "pour",
  ],
  "lengthNouns": [
    "période", "période de",
  ],
  "partBefore": [
    "premier", "première", "second", "seconde", "dernier", "dernière", "autre", "deuxième",
  ],
  "named": [
    "iso", "din", "boeing", "airbus", "formule", "covid", "vol", "bus",
  ],
  "streets": [
    "rue", "avenue", "boulevard", "place", "allée", "quai", "chemin", "impasse", "cours",
  ],
  "rankBefore": [
    "classé", "classée", "arrivé", "arrivée", "terminé", "finit", "fini", "termine",
  ],
  "rankAfter": [
    "place", "rang", "position", "avec", "derrière", "devant",
  ],
  "become": [
    "est", "devient", "devenu", "devenue",
  ],
} as const;
