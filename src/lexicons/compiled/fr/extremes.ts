// Compiled from lexicons/fr/extremes.yaml by scripts/compile-lexicons.mjs; change it there.
export const extremes = {
  "highest": [
    "le plus élevé", "la plus élevée", "les plus élevés", "les plus élevées", "le plus haut", "la plus haute",
    "les plus hauts", "les plus hautes", "le plus grand", "la plus grande", "les plus grands", "les plus grandes",
    "le plus fort", "la plus forte", "les plus forts", "les plus fortes", "le plus important", "la plus importante",
    "les plus importants", "les plus importantes", "le plus gros", "la plus grosse", "les plus gros",
    "les plus grosses", "le plus long", "la plus longue", "les plus longs", "les plus longues", "le plus rapide",
    "la plus rapide", "les plus rapides", "le plus chaud", "la plus chaude", "les plus chauds", "les plus chaudes",
    "le plus riche", "la plus riche", "les plus riches", "le plus âgé", "la plus âgée", "les plus âgés",
    "les plus âgées", "le plus vif", "la plus vive", "les plus vifs", "les plus vives", "le plus net", "la plus nette",
    "les plus nets", "les plus nettes", "le plus marqué", "la plus marquée", "les plus marqués", "les plus marquées",
    "le plus cher", "la plus chère", "les plus chers", "les plus chères", "le plus fréquent", "la plus fréquente",
    "les plus fréquents", "les plus fréquentes", "le plus répandu", "la plus répandue", "les plus répandus",
    "les plus répandues", "le plus peuplé", "la plus peuplée", "les plus peuplés", "les plus peuplées",
    "le plus courant", "la plus courante", "les plus courants", "les plus courantes", "le plus rentable",
    "la plus rentable", "les plus rentables", "le plus coûteux", "la plus coûteuse", "les plus coûteux",
    "les plus coûteuses", "le plus meurtrier", "la plus meurtrière", "les plus meurtriers", "les plus meurtrières",
    "son plus haut", "son plus haut niveau", "leur plus haut niveau", "sa plus forte hausse",
  ],
  "lowest": [
    "le plus bas", "la plus basse", "les plus bas", "les plus basses", "le plus petit", "la plus petite",
    "les plus petits", "les plus petites", "le plus faible", "la plus faible", "les plus faibles", "le plus court",
    "la plus courte", "les plus courts", "les plus courtes", "le plus lent", "la plus lente", "les plus lents",
    "les plus lentes", "le plus pauvre", "la plus pauvre", "les plus pauvres", "le plus froid", "la plus froide",
    "les plus froids", "les plus froides", "le plus jeune", "la plus jeune", "les plus jeunes", "le moins élevé",
    "la moins élevée", "les moins élevés", "les moins élevées", "le moins cher", "la moins chère", "les moins chers",
    "les moins chères", "le moins fréquent", "la moins fréquente", "les moins fréquents", "les moins fréquentes",
    "son plus bas", "son plus bas niveau", "leur plus bas niveau",
  ],
  "valued": {
    "le meilleur": "highest",
    "la meilleure": "highest",
    "les meilleurs": "highest",
    "les meilleures": "highest",
    "le pire": "lowest",
    "la pire": "lowest",
    "les pires": "lowest",
  },
  "valuedNouns": [
    "résultat", "résultats", "score", "chiffre", "taux", "performance", "saison",
  ],
  "most": [],
  "least": [],
  "measured": [],
  "notExtreme": [
    "au plus haut point", "la plus grande partie", "le plus grand soin", "la plus grande prudence",
    "la plus grande attention", "dans les plus brefs délais", "le plus tôt possible",
  ],
  "among": [
    "l'un des", "l'une des", "un des", "une des", "parmi", "parmi les", "certains des", "certaines des", "deuxième des",
  ],
  "adjectival": [],
  "determiners": [
    "le", "la", "les", "un", "une", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "ce", "cet", "cette",
  ],
  "leading": [
    "de loin", "de très loin",
  ],
  "rises": [
    "hausse", "hausses", "augmentation", "augmentations", "croissance", "progression", "progressions", "accroissement",
    "gain", "gains", "bond", "envolée", "amélioration", "montée",
  ],
  "falls": [
    "baisse", "baisses", "diminution", "diminutions", "recul", "reculs", "chute", "chutes", "réduction", "réductions",
    "repli", "replis", "déclin", "perte", "pertes", "contraction", "dégradation",
  ],
  "upVerbs": [
    "augmenté", "augmente", "augmentent", "progressé", "progresse", "progressent", "crû", "croît", "croissent",
    "grimpé", "bondi", "monté", "hausse", "croissance", "progression",
  ],
  "downVerbs": [
    "baissé", "baisse", "baissent", "diminué", "diminue", "diminuent", "reculé", "recule", "reculent", "chuté", "chute",
    "recul", "diminution",
  ],
  "changed": [
    "passé", "passée", "passés", "passe", "passent",
  ],
  "verbs": [
    "est", "sont", "était", "étaient", "a", "ont", "avait", "avaient", "sera", "seront",
  ],
  "tops": [
    "pic", "pics", "sommet", "maximum", "record",
  ],
  "bottoms": [
    "creux", "minimum", "plancher",
  ],
  "adjectives": [
    "maximum", "minimum", "record", "plancher", "sommet",
  ],
  "topLevels": [],
  "peaked": [
    "culminé", "culminant", "atteint son maximum", "atteint un pic", "atteint un sommet",
  ],
  "bottomed": [
    "touché le fond", "atteint un creux", "atteint son minimum",
  ],
  "again": [
    "encore", "d'abord",
  ],
  "record": [
    "record", "records", "niveau record", "hausse record", "baisse record", "année record", "recette record",
    "recettes records", "bénéfice record", "chiffre record", "nombre record", "taux record", "niveau historique",
  ],
  "recordNouns": [
    "historique", "absolu",
  ],
  "ever": [
    "jamais", "de l'histoire", "de son histoire", "de tous les temps", "depuis le début des relevés",
    "depuis le début de la série", "jamais enregistré", "jamais enregistrée", "jamais observé", "jamais observée",
    "jamais vu",
  ],
  "recorded": [
    "enregistré", "enregistrée", "observé", "observée",
  ],
  "began": [
    "débuté", "commencé", "début",
  ],
  "lookBack": [
    "en", "depuis", "sur", "pendant", "au cours de",
  ],
  "lengths": {
    "un an": 1,
    "une décennie": 10,
    "dix ans": 10,
    "une génération": 25,
    "un siècle": 100,
  },
  "lengthEndings": [],
  "than": [
    "que", "qu",
  ],
  "thanWords": [
    "dans", "en", "à", "au", "lors", "pour",
  ],
  "any": [
    "tout autre", "toute autre", "tous les autres", "toutes les autres", "n'importe quel", "n'importe quelle", "jamais",
    "nulle part ailleurs",
  ],
  "none": [
    "aucun", "aucune", "nul", "nulle", "personne",
  ],
  "better": [
    "plus",
  ],
  "lesser": [
    "moins",
  ],
  "outdone": [
    "dépassé", "surpassé",
  ],
  "never": [],
  "when": [
    "en", "au", "à", "le", "la", "l", "de", "du", "d", "'",
  ],
  "listed": [
    "et", "ou", ",",
  ],
  "happened": [
    "ont eu lieu", "surviennent", "sont survenus", "sont survenues", "se sont produits", "se sont produites",
  ],
  "slowly": [
    "lentement", "faiblement",
  ],
  "amounts": [
    "montant", "ampleur", "marge",
  ],
  "saw": [
    "connu", "connaît", "connaissent", "enregistré", "enregistre", "enregistrent", "affiche", "affichent",
  ],
  "time": [
    "fois",
  ],
  "every": [
    "chaque", "tous les", "toutes les", "en chaque",
  ],
  "eachOf": [
    "chacune des", "chacun des", "chacune de ces", "chacun de ces", "toutes les", "tous les",
  ],
  "onYear": [
    "d'année en année", "année après année", "mois après mois", "trimestre après trimestre",
  ],
  "been": [],
  "steady": [
    "continuellement", "constamment", "sans discontinuer", "sans interruption",
  ],
  "during": [
    "pendant", "durant",
  ],
} as const;
