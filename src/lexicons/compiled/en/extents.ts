// Compiled from lexicons/en/extents.yaml by scripts/compile-lexicons.mjs; change it there.
export const extents = {
  "all": [
    "all", "all of", "both", "each of", "every one of", "each one of", "every single one of",
  ],
  "allBefore": [
    "in", "across", "for", "among", "amongst", "at", "throughout", "within",
  ],
  "each": [
    "every", "each",
  ],
  "noneOf": [
    "none of", "not one of", "neither of",
  ],
  "noOne": [
    "no", "not a single", "not one",
  ],
  "noNouns": [
    "data", "information", "evidence", "figure", "figures", "doubt", "reason", "need", "one", "attempt", "account",
    "adjustment", "adjustments", "comparison", "allowance", "longer", "further", "significant", "clear", "matter",
    "wonder", "means", "use", "way", "change", "changes", "difference", "differences", "time", "idea", "feedback",
    "estimate", "estimates", "such", "sign", "signs", "single", "secret", "surprise", "question", "explanation",
  ],
  "auxiliaries": [
    "is", "are", "was", "were", "has", "have", "had", "did", "does", "do", "met", "meets", "meet", "made", "came",
    "saw", "lost", "won", "showed", "reported", "recorded", "reached", "exceeded",
  ],
  "onlyOf": [
    "the only", "the sole",
  ],
  "onlyAfter": [
    "to", "that", "where", "which", "whose", "with", "in", "who", "among",
  ],
  "onlyNouns": [
    "thing", "things", "way", "ways", "reason", "reasons", "problem", "problems", "difference", "option", "options",
    "question", "solution", "answer", "means", "purpose", "people", "person", "time", "source", "sources",
    "information",
  ],
  "once": [
    "once",
  ],
  "onceBefore": [
    "only", "just", "not", "never", "but", "more than", "at least",
  ],
  "onceNever": [
    "not", "never",
  ],
  "oneAfter": [
    "in", "for", "at", "on", "from", "among", "during",
  ],
  "same": [
    "unchanged", "no change", "remained the same", "stayed the same", "were equal", "was equal", "are equal",
    "is equal", "equal numbers", "equal shares", "the same number as", "the same level as", "the same rate as",
    "the same share as", "the same proportion as", "the same percentage as", "the same figure as", "the same value as",
    "the same amount as", "the same price as", "the same total as", "the same relation as", "the same ratio as",
    "the same size as", "level with", "levels similar to", "a level similar to", "at a similar level to",
    "similar levels to", "similar to the level in", "similar to the figure in",
  ],
  "asMany": [
    "as many", "as much", "as high", "as low", "as large", "as big",
  ],
  "as": [
    "as",
  ],
  "exactly": [
    "exactly", "just", "about", "almost", "nearly", "precisely",
  ],
  "bare": [
    "only", "just", "merely", "a mere", "mere", "fully", "a further", "another", "an additional", "a full", "some",
  ],
  "notBare": [
    "not", "all",
  ],
  "signs": [
    "+", "±", "-", "−", "plus", "minus",
  ],
  "compared": [
    "more", "fewer", "less", "lower", "higher", "larger", "smaller", "greater", "bigger", "longer", "shorter", "faster",
    "slower", "cheaper", "older", "younger", "better", "worse", "below", "above", "up", "down", "ahead", "behind",
    "short", "again",
  ],
  "outOf": [
    "of", "out of", "in", "out of every", "of the", "of all",
  ],
  "setWords": [
    "the", "our", "its", "their", "these", "those", "all", "last", "past", "previous", "preceding", "first", "final",
    "other", "next", "his", "her", "my", "your", "every",
  ],
  "pointing": [
    "this", "that", "these", "those", "such",
  ],
} as const;
