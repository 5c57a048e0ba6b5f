// Compiled from lexicons/fr/standing.yaml by scripts/compile-lexicons.mjs; change it there.
export const standing = {
  "goals": [
    "objectif", "objectifs", "vise", "visent", "visant", "cible", "cibles", "prévoit", "prévoient", "prévu", "prévue",
    "prévus", "prévues", "prévision", "prévisions", "projection", "projections", "attend", "attendu", "attendue",
    "devrait", "devraient", "pourra", "veut", "veulent", "souhaite", "souhaitent", "compte atteindre", "sera", "seront",
    "serait", "seraient", "ambition", "ambitions", "entend", "entendent",
  ],
  "goalsAfter": [
    "est prévu", "est prévue", "sont prévus", "sont prévues", "est attendu", "est attendue", "est visé", "est visée",
  ],
  "notGoals": [
    "que prévu", "comme prévu", "avait prévu", "avaient prévu", "que prévue", "avait été prévu", "qu'attendu",
  ],
  "conditions": [
    "si", "s'il", "à condition que", "à moins que", "supposons", "en supposant",
  ],
  "countedIf": [
    "exclut", "excluant", "inclut", "incluant", "compte", "tient compte", "hors", "mesure", "ajoute",
  ],
  "might": [
    "pourrait", "pourraient", "aurait", "auraient", "serait", "seraient",
  ],
  "clauses": [
    "mais", "tandis que", "alors que", "bien que", "cependant", "quoique",
  ],
  "noProse": [
    "références", "bibliographie", "contact", "contacts", "pour en savoir plus", "liens", "sommaire",
    "table des matières", "mentions légales",
  ],
  "finite": [
    "est", "sont", "était", "étaient", "a", "ont", "avait", "avaient", "fut", "augmente", "augmentent", "baisse",
    "baissent", "recule", "reculent", "progresse", "progressent", "atteint", "atteignent", "reste", "restent",
    "dépasse", "dépassent",
  ],
  "finiteBeforeNumber": [],
  "subordinate": [
    "comment", "pourquoi", "ce que", "où", "qui", "quand",
  ],
} as const;
