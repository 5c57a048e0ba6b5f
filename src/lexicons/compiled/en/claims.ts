// Compiled from lexicons/en/claims.yaml by scripts/compile-lexicons.mjs; change it there.
export const claims = {
  "up": [
    "rose", "rise", "rises", "risen", "rising", "increase", "increased", "increases", "increasing", "grew", "grow",
    "grows", "grown", "growing", "growth", "gained", "gain", "gains", "climbed", "climb", "climbs", "jumped", "jump",
    "surged", "surge", "soared", "soar", "expanded", "expansion", "raised", "raise", "raises", "added", "went up",
    "goes up", "up by", "up from", "higher than", "more than a year before",
  ],
  "down": [
    "fell", "fall", "falls", "fallen", "falling", "decrease", "decreased", "decreases", "decreasing", "declined",
    "decline", "declines", "declining", "dropped", "drop", "drops", "shrank", "shrink", "shrunk", "shrinking",
    "contracted", "contraction", "reduced", "reduction", "reduces", "lost", "loss", "cut", "cuts", "slumped", "slump",
    "plunged", "plunge", "tumbled", "slipped", "dipped", "dip", "went down", "goes down", "down by", "down from",
    "lower than", "less than a year before",
  ],
  "basis": {
    "current": ["current prices","nominal","in nominal terms","in cash terms"],
    "constant": ["constant prices","real terms","at constant prices"],
  },
  "same": [
    "same members", "same group", "same countries", "same allies", "same branches", "same set", "like for like",
    "same ones",
  ],
  "applicable": [
    "to which it applies", "to whom it applies", "of those concerned", "where it applies",
  ],
  "inOrder": [
    "respectively", "in that order",
  ],
  "beside": [
    "unlike", "like", "compared with", "compared to", "than", "against", "from", "since", "over", "above", "below",
    "behind", "ahead of", "after", "before", "versus", "of", "with", "to", "including", "excluding", "except",
    "without", "alongside", "near",
  ],
  "clause": [
    "while", "but", "whereas", "although", "though",
  ],
  "rise": "a rise of",
  "fall": "a fall of",
} as const;
