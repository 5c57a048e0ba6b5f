// Compiled from lexicons/en/standing.yaml by scripts/compile-lexicons.mjs; change it there.
export const standing = {
  "goals": [
    "aim", "aims", "aimed to", "aiming to", "aiming for", "goal is", "goal of", "goal was", "goals are", "our goal",
    "goal to", "the goal", "target", "targets", "targeted", "targeting", "objective", "objectives", "ambition",
    "ambitions", "is expected", "are expected", "forecast", "forecasts", "projection", "projections", "projected",
    "expect", "expects", "plans to", "plan to", "planning to", "planned to", "intends", "intend", "hopes to", "hope to",
    "hoping to", "wants", "want", "will", "shall", "would", "should", "ought to", "is to be", "are to be", "is due to",
    "are due to", "is set to", "are set to", "is likely to", "are likely to", "pledged", "pledge", "pledges",
    "promised to", "promise to", "promises to", "committed to", "commits to", "settle for", "is scheduled",
    "outlook for", "anticipates", "anticipate", "foresees", "foresee",
  ],
  "goalsAfter": [
    "is planned", "are planned", "is expected", "are expected", "is projected", "are projected", "is forecast",
    "are forecast", "is targeted", "are targeted", "is the target", "is our target", "is the goal", "is our goal",
    "is the aim", "is our aim", "are to follow", "is to follow", "is budgeted for", "will be needed",
  ],
  "notGoals": [
    "on target", "off target", "target of", "than expected", "than planned", "than forecast", "than projected",
    "as expected", "as planned", "was expected", "were expected", "had been expected", "will have been",
    "expected goals", "missed its target", "target group", "target groups", "target population",
  ],
  "conditions": [
    "if", "unless", "suppose", "supposing", "assuming", "provided that", "were it to", "in case",
  ],
  "countedIf": [
    "excluded", "excluding", "exclude", "excludes", "included", "including", "adjusted", "measured", "counted", "taken",
    "leaves", "leave", "ignoring", "ignores", "compared", "added",
  ],
  "might": [
    "might", "may", "could", "would have", "could have", "might have", "may have", "should have",
  ],
  "clauses": [
    "but", "while", "whereas", "although", "though", "however",
  ],
  "noProse": [
    "references", "bibliography", "works cited", "further reading", "contact", "contacts", "contact details",
    "further information", "related links", "links", "list of tables", "list of figures", "table of contents",
    "contents", "imprint", "copyright",
  ],
  "finite": [
    "is", "are", "was", "were", "has", "have", "had", "will", "rose", "fell", "grew", "hit", "reached", "remains",
    "remained", "stood", "stands", "became", "beat", "won", "lost", "overtook", "exceeded", "exceeds", "topped",
    "closed", "doubled", "halved", "tripled", "saw", "came", "went", "took", "dropped", "declined", "increased",
    "decreased", "climbed", "shrank", "jumped", "surged", "soared",
  ],
  "finiteBeforeNumber": [
    "rises", "falls", "increases", "decreases", "drops", "grows", "climbs", "hits", "reaches", "tops", "jumps", "slips",
    "slides", "gains", "passes", "edges", "dips", "closes",
  ],
  "subordinate": [
    "how", "why", "what", "where", "who", "which", "that", "when",
  ],
} as const;
