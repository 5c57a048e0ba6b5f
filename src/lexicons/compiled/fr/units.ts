// Compiled from lexicons/fr/units.yaml by scripts/compile-lexicons.mjs; change it there.
import type { UnitNames } from "../../shapes.ts";

export const units: UnitNames = {
  "names": {
    "km": ["kilomètre","kilomètres"],
    "m": ["mètre","mètres"],
    "cm": ["centimètre","centimètres"],
    "mm": ["millimètre","millimètres"],
    "mile": ["mille marin","milles marins"],
    "kg": ["kilogramme","kilogrammes","kilo","kilos"],
    "g": ["gramme","grammes"],
    "t": ["tonne","tonnes"],
    "l": ["litre","litres"],
    "ha": ["hectare","hectares"],
    "barrel": ["baril","barils"],
    "kWh": ["kilowattheure","kilowattheures"],
    "MWh": ["mégawattheure","mégawattheures"],
    "GWh": ["gigawattheure","gigawattheures"],
    "MW": ["mégawatt","mégawatts"],
    "GW": ["gigawatt","gigawatts"],
    "°C": ["degré celsius","degrés celsius"],
    "degree": ["degré","degrés"],
    "year": ["an","ans","année","années"],
    "month": ["mois"],
    "week": ["semaine","semaines"],
    "day": ["jour","jours"],
    "hour": ["heure","heures"],
    "minute": ["minute","minutes"],
    "second": ["secondes"],
    "decade": ["décennie","décennies"],
    "century": ["siècle","siècles"],
    "quarter": ["trimestre","trimestres"],
  },
  "time": [
    "year", "month", "week", "day", "hour", "minute", "second", "decade", "century", "quarter",
  ],
  "of": [
    "de", "d'",
  ],
};
