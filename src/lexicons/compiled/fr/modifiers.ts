// Compiled from lexicons/fr/modifiers.yaml by scripts/compile-lexicons.mjs; change it there.
import type { Modifiers } from "../../shapes.ts";

export const modifiers: Modifiers = {
  "before": {
    "about": ["environ","autour de","près des","à peu près","approximativement","quelque","quelques","~","≈","de l'ordre de","aux alentours de","grosso modo","aux environs de"],
    "nearly": ["près de","près d'","presque","quasiment","pratiquement","à peine moins de"],
    "just-over": ["un peu plus de","un peu plus d'","juste au-dessus de","légèrement plus de","à peine plus de","à peine plus d'"],
    "just-under": ["un peu moins de","un peu moins d'","juste au-dessous de","juste en dessous de","légèrement moins de"],
    "more-than": ["plus de","plus d'","supérieur à","supérieure à","supérieurs à","dépassant","dépasse","dépassent","au-dessus de","au-delà de",">","bien plus de"],
    "at-least": ["au moins","au minimum","pas moins de","pas moins d'","un minimum de","≥","supérieur ou égal à","supérieure ou égale à"],
    "less-than": ["moins de","moins d'","inférieur à","inférieure à","inférieurs à","au-dessous de","en dessous de","sous les","<"],
    "at-most": ["au plus","au maximum","tout au plus","pas plus de","pas plus d'","un maximum de","≤","inférieur ou égal à","inférieure ou égale à"],
    "up-to": ["jusqu'à"],
    "exactly": ["exactement","précisément","égal à","égale à","="],
  },
  "than": [
    "que",
  ],
  "placeWords": [],
  "placeBefore": [],
  "after": {
    "about": ["environ","à peu près"],
    "at-least": ["ou plus","ou davantage","et plus","au moins","au minimum","+"],
    "at-most": ["ou moins","au plus","au maximum","tout au plus","et moins"],
    "exactly": ["exactement"],
    "more-than-or-equal": ["ou égal"],
  },
};
