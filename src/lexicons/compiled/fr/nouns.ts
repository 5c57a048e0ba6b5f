// Compiled from lexicons/fr/nouns.yaml by scripts/compile-lexicons.mjs; change it there.
import type { Nouns } from "../../shapes.ts";

export const nouns: Nouns = {
  "closed": "le la les l un une des du de d ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle on nous vous ils elles me te se moi toi lui eux y en qui que quoi dont où quel quelle quels quelles et ou mais ni car donc or si comme lorsque quand puisque parce bien afin à au aux dans sur sous par pour avec sans entre vers chez contre depuis pendant durant avant après dès selon malgré jusque hors est sont était étaient être été a ont avait avaient avoir eu sera seront serait fut furent ne pas plus moins très trop aussi encore déjà presque environ seulement ainsi alors puis dit disent fait font faire va vont peut peuvent doit doivent atteint atteignent représente représentent hier aujourd demain ici là ailleurs\n",
  "closedDe": [],
  "plurals": [
    "travaux", "animaux", "hôpitaux", "journaux", "chevaux", "pays", "fois", "mois", "cas", "prix",
  ],
  "plural": "s",
  "notPlural": [
    "plus", "moins", "dans", "sans", "sous", "vers", "nous", "vous", "ils", "elles", "pas", "puis", "depuis", "après",
    "dès",
  ],
  "people": [
    "personnes", "habitants", "hommes", "femmes", "enfants", "ménages", "naissances", "décès", "élèves", "étudiants",
    "emplois", "salariés", "voix", "visiteurs", "passagers", "logements", "soldats", "membres", "cas", "tonnes",
    "points",
  ],
  "streak": [
    "consécutif", "consécutive", "consécutifs", "consécutives", "successif", "successive",
  ],
  "streakAfter": [
    "de suite", "d'affilée",
  ],
};
