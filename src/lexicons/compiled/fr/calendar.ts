// Compiled from lexicons/fr/calendar.yaml by scripts/compile-lexicons.mjs; change it there.
import type { Calendar } from "../../shapes.ts";

export const calendar: Calendar = {
  "months": {
    "janvier": 1,
    "février": 2,
    "mars": 3,
    "avril": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7,
    "août": 8,
    "septembre": 9,
    "octobre": 10,
    "novembre": 11,
    "décembre": 12,
  },
  "doubtfulMonths": [
    "mars",
  ],
  "weekdays": [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ],
  "dayFirst": true,
  "financialYearMonth": 1,
  "dateJoin": [
    ",",
  ],
  "units": {
    "an": "year",
    "ans": "year",
    "année": "year",
    "années": "year",
    "trimestre": "quarter",
    "trimestres": "quarter",
    "mois": "month",
    "semaine": "week",
    "semaines": "week",
    "jour": "day",
    "jours": "day",
    "décennie": "decade",
    "décennies": "decade",
    "siècle": "century",
    "siècles": "century",
  },
  "relative": {
    "l'an dernier": ["year",1],
    "l'année dernière": ["year",1],
    "l'an passé": ["year",1],
    "l'année précédente": ["year",1],
    "un an plus tôt": ["year",1],
    "cette année": ["year",0],
    "l'année prochaine": ["year",-1],
    "l'an prochain": ["year",-1],
    "le mois dernier": ["month",1],
    "ce mois-ci": ["month",0],
    "le trimestre dernier": ["quarter",1],
    "la semaine dernière": ["week",1],
    "hier": ["day",1],
    "aujourd'hui": ["day",0],
    "demain": ["day",-1],
  },
  "ago": [
    "plus tôt", "auparavant",
  ],
  "past": [
    "ces", "les",
  ],
  "next": [],
  "since": [
    "depuis",
  ],
  "until": [
    "jusqu'en",
  ],
  "beforePeriod": [
    "avant",
  ],
  "afterPeriod": [
    "après",
  ],
  "strong": [
    "en", "depuis", "année", "avant", "après",
  ],
  "between": [
    "entre", "de",
  ],
  "betweenJoin": [
    "et", "à", "-", "–",
  ],
  "in": [
    "en", "depuis", "entre", "et", "de", "à", "avant", "après", "vers", "année", "années", "(", "dès", "jusqu'en",
    "fin", "début", "mi", ",", "l'année", "exercice", "mai", "d'",
  ],
  "ending": [
    "clos en", "clos le", "achevé en", "terminée en", "terminé en",
  ],
  "yearLength": {
    "exercice": 12,
    "année": 12,
    "l'exercice": 12,
    "l'année": 12,
  },
  "fiscal": [
    "exercice", "l'exercice",
  ],
  "quarterNames": {
    "premier trimestre": 1,
    "deuxième trimestre": 2,
    "troisième trimestre": 3,
    "quatrième trimestre": 4,
    "dernier trimestre": 4,
    "1er trimestre": 1,
    "2e trimestre": 2,
    "3e trimestre": 3,
    "4e trimestre": 4,
  },
  "halfNames": {
    "premier semestre": 1,
    "second semestre": 2,
    "deuxième semestre": 2,
    "1er semestre": 1,
    "2e semestre": 2,
  },
  "quarterLetter": "t",
  "halfLetter": "s",
  "mid": [
    "mi", "début", "fin",
  ],
  "decadeEnding": "",
  "decadeBefore": [
    "années",
  ],
  "century": [
    "siècle",
  ],
  "clock": [],
  "hourFormat": "h",
  "era": [],
  "yearTo": "l’année terminée en {}",
};
