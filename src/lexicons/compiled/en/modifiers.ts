// Compiled from lexicons/en/modifiers.yaml by scripts/compile-lexicons.mjs; change it there.
import type { Modifiers } from "../../shapes.ts";

export const modifiers: Modifiers = {
  "before": {
    "about": ["about","around","approximately","roughly","approx","approx .","circa","c .","ca .","some","~","≈","∼","something like","somewhere around","in the region of","of the order of","on the order of","an estimated","estimated at","broadly","close to","nearer to","in the neighbourhood of","in the vicinity of","an average of about"],
    "nearly": ["nearly","almost","not quite","approaching","virtually","close on","as good as","very nearly","verging on","shy of"],
    "just-over": ["just over","just above","just more than","slightly over","slightly above","slightly more than","a little over","a little more than","a little above","marginally over","marginally above","marginally more than","only just over","a bit over","a bit more than","a touch over"],
    "just-under": ["just under","just below","just less than","just short of","just shy of","slightly under","slightly below","slightly less than","slightly fewer than","a little under","a little less than","a little below","marginally under","marginally below","marginally less than","only just under","a bit less than","a bit under","just fewer than"],
    "more-than": ["more than","over","above","greater than","higher than","larger than","bigger than","in excess of","upwards of","upward of","exceeding","exceeds","exceed","exceeded","surpass","surpasses","surpassed","surpassing","topping","well over","well above","far more than","well in excess of","comfortably over","comfortably above","north of","longer than","older than",">","better than","taller than","heavier than","beyond","hotter than","faster than"],
    "at-least": ["at least","at the least","no less than","no fewer than","not less than","not fewer than","a minimum of","minimum of","at minimum","> =","≥","= >","greater than or equal to","more than or equal to","higher than or equal to","larger than or equal to","bigger than or equal to","equal to or more than","equal to or greater than","equal or more than","equal or greater than","greater or equal than","greater or equal to","more or equal than","more or equal to","at least or equal to","no smaller than","not smaller than","no lower than","not lower than","not below","not under","equal to or larger than","equal to or higher than","larger or equal than","bigger or equal than","equal to or above"],
    "less-than": ["less than","fewer than","under","below","lower than","smaller than","lesser than","well under","well below","far less than","far fewer than","short of","<","south of","shorter than","younger than","cheaper than"],
    "at-most": ["at most","at the most","no more than","not more than","no greater than","not greater than","no higher than","not higher than","no larger than","not over","not above","not exceeding","a maximum of","maximum of","at maximum","< =","≤","= <","less than or equal to","fewer than or equal to","lower than or equal to","smaller than or equal to","equal to or less than","equal to or fewer than","equal or less than","equal to or lower than","equal to or smaller than","less or equal than","less or equal to","smaller or equal than","no bigger than","at most or equal to","equal to or below","lower or equal than"],
    "up-to": ["up to","as much as","as many as","as high as","anything up to"],
    "exactly": ["exactly","precisely","equals","equal to","equals to","equal","equaling","equalling","equaling to","equalling to","is equal to","="],
  },
  "than": [
    "than",
  ],
  "placeWords": [
    "over", "above", "under", "below", "around", "about", "some",
  ],
  "placeBefore": [
    "spread", "control", "power", "victory", "win", "won", "wins", "lead", "leads", "led", "advantage", "stretched",
    "averaged", "averaging", "average", "spanning", "extended", "extending", "distributed", "divided", "shared",
    "presided", "preside", "rose", "rule", "ruled", "fight", "war", "dispute", "watch", "talk", "talks", "talked",
    "speak", "asked", "information", "concerns", "concern", "worried", "built", "based", "centred", "revolves",
    "jurisdiction", "sovereignty", "authority", "flew", "flying", "across",
  ],
  "after": {
    "about": ["or so","or thereabouts","odd","give or take","approximately"],
    "at-least": ["or more","or over","or above","or higher","or greater","or later","and over","and above","and more","and higher","or more than","or greater than","or larger","or older","or larger than","or higher than","or better","+","plus","at least","at a minimum","at the least"],
    "at-most": ["or less","or fewer","or under","or below","or lower","or smaller","and under","and below","or less than","or lower than","or smaller than","or fewer than","at most","at the most","tops","at a maximum","or younger"],
    "exactly": ["exactly","precisely"],
    "more-than-or-equal": ["or equal to it","or equal"],
  },
};
