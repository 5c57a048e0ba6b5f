// Compiled from lexicons/en/prose-claims.yaml by scripts/compile-lexicons.mjs; change it there.
export const proseClaims = {
  "highest": [
    "highest", "largest", "biggest", "greatest", "longest", "fastest", "strongest", "richest", "wealthiest", "oldest",
    "busiest", "heaviest", "hottest", "warmest", "wettest", "windiest", "sunniest", "tallest", "deepest", "widest",
    "steepest", "sharpest", "quickest", "costliest", "dearest", "deadliest", "broadest", "hardest", "commonest",
    "farthest", "furthest",
  ],
  "lowest": [
    "lowest", "smallest", "fewest", "shortest", "slowest", "weakest", "poorest", "youngest", "lightest", "coldest",
    "coolest", "driest", "cheapest", "shallowest", "narrowest", "rarest",
  ],
  "valued": {
    "best": "highest",
    "worst": "lowest",
    "finest": "highest",
  },
  "valuedNouns": [
    "result", "results", "performance", "figure", "figures", "score", "total", "attendance", "growth", "return",
    "returns", "rate", "rates", "season", "start", "showing", "position", "placing",
  ],
  "most": [
    "most",
  ],
  "least": [
    "least",
  ],
  "measured": [
    "common", "popular", "prevalent", "frequent", "numerous", "expensive", "profitable", "populous", "populated",
    "productive", "widespread", "affordable", "lucrative", "valuable", "visited", "costly", "unequal", "frequently",
    "commonly", "often", "rapidly", "sharply", "steeply", "quickly", "strongly", "deadly",
  ],
  "notExtreme": [
    "at least", "at most", "at best", "at worst", "at the latest", "at the very least", "at the least", "at the most",
    "not least", "last but not least", "for the most part", "most recent", "most recently", "most likely",
    "least developed", "most deprived", "least deprived", "most of the time", "best practice", "best practices",
    "best known", "best-known", "best estimate", "best estimates", "best available", "best way", "best efforts",
    "best interests", "best fit", "best wishes", "best friend", "best man", "best seller", "best-selling",
    "best before", "highest qualification", "highest qualifications", "highest standard", "highest standards",
    "highest priority", "highest court", "highest bidder", "highest possible", "lowest possible", "greatest possible",
    "smallest possible", "largest possible", "lowest common", "highest common", "greatest common",
    "at the highest level", "at the highest levels", "make the most of", "made the most of", "making the most of",
    "peak district", "oldest first", "youngest first",
  ],
  "among": [
    "one of", "one of the", "among the", "amongst the", "some of the", "some of", "some of their", "among", "amongst",
    "two of the", "three of the", "many of the", "most of the", "next", "the next",
  ],
  "adjectival": [
    "ed", "ing", "ive", "al", "ent", "ant", "ous", "able", "ible", "ful", "ic", "ary", "ory", "less", "y", "ern", "ish",
  ],
  "determiners": [
    "the", "a", "an", "its", "their", "our", "his", "her", "my", "your", "this", "that", "another",
  ],
  "leading": [
    "by far the", "by far", "far and away the", "joint", "equal", "very", "single", "new",
  ],
  "rises": [
    "increase", "increases", "rise", "rises", "growth", "gain", "gains", "jump", "jumps", "surge", "surges", "climb",
    "upturn", "uplift", "upswing", "improvement", "improvements", "expansion", "inflation", "growing", "rising",
    "increasing", "expanding", "improving",
  ],
  "falls": [
    "decrease", "decreases", "fall", "falls", "decline", "declines", "drop", "drops", "reduction", "reductions", "cut",
    "cuts", "dip", "dips", "slump", "slumps", "slide", "slides", "plunge", "plunges", "contraction", "contractions",
    "downturn", "downturns", "falling", "decreasing", "declining", "dropping", "shrinking", "contracting",
  ],
  "upVerbs": [
    "rose", "risen", "rise", "rises", "rising", "increased", "increase", "increases", "increasing", "grew", "grown",
    "grow", "grows", "growing", "climbed", "climbing", "climb", "gained", "improved", "improving", "expanded",
    "expanding", "jumped", "surged", "soared", "advanced", "raised", "lifted", "up",
  ],
  "downVerbs": [
    "fell", "fallen", "fall", "falls", "falling", "decreased", "decrease", "decreases", "decreasing", "declined",
    "decline", "declines", "declining", "dropped", "drop", "drops", "dropping", "shrank", "shrunk", "shrink", "shrinks",
    "shrinking", "contracted", "contracting", "slid", "slipped", "dipped", "reduced", "lowered", "cut", "down",
  ],
  "changed": [
    "changed", "moved", "went", "revised", "adjusted", "extended", "doubled", "trebled", "tripled", "halved", "shifted",
    "goes", "came", "taking", "took", "going",
  ],
  "verbs": [
    "is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "will", "would", "can", "could", "should",
  ],
  "tops": [
    "peak", "peaks", "high", "maximum", "high point", "high-water mark",
  ],
  "bottoms": [
    "trough", "troughs", "low", "minimum", "nadir", "low point",
  ],
  "adjectives": [
    "high", "low", "maximum", "minimum",
  ],
  "topLevels": [
    "level", "levels", "value", "values", "figure", "figures", "rate", "rates", "number", "numbers", "price", "prices",
    "year",
  ],
  "peaked": [
    "peaked", "peaking", "topped out",
  ],
  "bottomed": [
    "bottomed", "bottomed out", "bottoming out", "troughed",
  ],
  "again": [
    "again", "out", "first", "later", "only",
  ],
  "record": [
    "record", "all-time", "historic", "record-breaking",
  ],
  "recordNouns": [
    "high", "highs", "low", "lows", "level", "levels", "number", "numbers", "amount", "amounts", "increase", "rise",
    "fall", "decrease", "drop", "growth", "revenue", "revenues", "sales", "profit", "profits", "year", "results",
    "result", "turnover", "attendance", "temperature", "temperatures", "rate", "rates", "figure", "figures", "total",
    "share", "sum", "budget", "surplus", "deficit", "crowd", "crowds", "quarter", "month", "orders", "earnings",
    "income", "value", "values", "price", "prices", "volume", "volumes",
  ],
  "ever": [
    "ever", "on record", "since records began", "of all time", "in history", "in its history", "in their history",
    "in our history", "in the history", "in the series", "of the series", "in living memory",
    "since measurements began", "ever recorded", "since the series began", "yet recorded", "ever measured", "ever seen",
  ],
  "recorded": [
    "recorded", "measured", "yet",
  ],
  "began": [
    "began", "begun", "begins", "started", "starts", "opened", "founded", "launched",
  ],
  "lookBack": [
    "in", "for", "over", "during", "within", "in over", "in more than",
  ],
  "lengths": {
    "a year": 1,
    "a decade": 10,
    "a generation": 25,
    "a century": 100,
    "decades": 20,
  },
  "lengthEndings": [
    "high", "low", "peak",
  ],
  "than": [
    "than",
  ],
  "thanWords": [
    "in", "at", "on", "during", "for", "from", "of", "to",
  ],
  "any": [
    "any", "any other", "ever", "ever before", "anyone", "anybody", "anywhere", "anywhere else", "all other",
    "all others", "every other", "all the others", "anything",
  ],
  "none": [
    "no", "no other", "no one", "nobody", "none", "never", "not one", "nowhere",
  ],
  "better": [
    "more", "higher", "larger", "greater", "bigger", "faster", "longer", "stronger", "better", "hotter", "warmer",
    "older", "busier", "richer", "quicker", "heavier", "steeper", "sharper", "wider", "deeper", "dearer", "costlier",
    "bettered", "surpassed", "exceeded", "topped",
  ],
  "lesser": [
    "fewer", "less", "lower", "smaller", "slower", "shorter", "weaker", "worse", "colder", "cooler", "cheaper",
    "poorer", "younger", "lighter", "narrower",
  ],
  "outdone": [
    "bettered", "surpassed", "exceeded", "topped",
  ],
  "never": [
    "never",
  ],
  "when": [
    "in", "on", "during", "of", "at", "the",
  ],
  "listed": [
    "and", "or", ",",
  ],
  "happened": [
    "occurred", "happened", "arose", "took place",
  ],
  "slowly": [
    "slowly", "weakly", "gradually", "modestly", "gently", "slightly",
  ],
  "amounts": [
    "amount", "amounts", "margin", "margins", "extent", "percentage", "proportion", "rate", "step",
  ],
  "saw": [
    "saw", "seen", "see", "sees", "showed", "shows", "show", "recorded", "record", "records", "reported", "report",
    "reports", "posted", "registered", "experienced", "had", "have",
  ],
  "time": [
    "time",
  ],
  "every": [
    "every", "each", "every single", "in every", "in each",
  ],
  "eachOf": [
    "each of", "every one of", "each one of", "every single one of", "all of",
  ],
  "onYear": [
    "year on year", "year-on-year", "year after year", "month on month", "month-on-month", "month after month",
    "quarter on quarter", "quarter after quarter", "year by year",
  ],
  "been": [
    "been",
  ],
  "steady": [
    "continuously", "consistently", "uninterruptedly", "constantly", "unceasingly",
  ],
  "during": [
    "for",
  ],
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
  "known": [
    "the", "these", "those", "its", "their", "our", "his", "her", "my", "your", "both", "either", "any", "other",
    "such", "a", "an",
  ],
  "knownNot": [
    "all", "of all", "all of", "other",
  ],
  "structure": [
    "reasons", "points", "caveats", "factors", "ways", "types", "kinds", "categories", "sources", "methods",
    "indicators", "parts", "sections", "questions", "issues", "steps", "stages", "definitions", "concepts",
    "approaches", "options", "elements", "components", "criteria", "aspects", "versions", "things", "sets", "tables",
    "charts", "figures", "main", "key", "different", "separate", "distinct", "broad", "basic", "possible", "or",
  ],
  "bases": [
    "per", "sum to", "out of every", "of every", "in every", "for every",
  ],
  "confidence": [
    "confidence", "significance", "credible", "credibility", "level",
  ],
  "numbered": [
    "quarter", "half", "week", "day", "month", "phase", "round", "wave", "stage", "year", "season", "episode",
    "division", "league", "match", "game", "lap", "set",
  ],
  "phones": [
    "tel", "telephone", "phone", "fax", "mobile", "hotline", "call",
  ],
  "sizes": [
    "kb", "mb", "gb", "tb", "kbyte", "mbyte", "kbytes", "mbytes", "kilobytes", "megabytes", "gigabytes", "bytes",
  ],
  "fileKinds": [
    "pdf", "excel", "xls", "xlsx", "csv", "zip", "word", "doc", "docx", "ods", "html", "download", "file", "powerpoint",
  ],
  "bandWords": [
    "age", "ages", "aged", "age group", "age groups", "age band", "age bands", "ageing", "older", "younger",
    "years old", "year olds", "year-olds", "age range",
  ],
  "bandNouns": [
    "age", "ages", "aged", "year", "years", "yrs",
  ],
  "bandOpen": [
    "and over", "or over", "and above", "or more", "or older", "and older", "and under", "or under", "or younger",
    "and younger", "and below", "plus", "+",
  ],
  "bandBefore": [
    "under", "over", "below", "above",
  ],
  "bandPersons": [
    "child", "children", "girl", "girls", "boy", "boys", "adult", "adults", "woman", "women", "man", "men", "mother",
    "mothers", "father", "fathers", "female", "females", "male", "males", "person", "persons", "people", "pupil",
    "pupils", "those", "resident", "residents", "conceptions",
  ],
  "be": [
    "is", "are", "was", "were", "be", "been",
  ],
  "whenAfter": [
    "ago", "earlier", "before", "later", "after", "previously", "hence", "old", "of age", "afterwards",
  ],
  "whenBefore": [
    "within", "over", "during", "in", "for", "after", "every", "last", "first", "final", "any", "per", "next", "past",
    "previous", "opening", "closing", "under", "than", "of", "that", "this", "until",
  ],
  "lengthNouns": [
    "period", "periods", "freeze", "plan", "plans", "contract", "term", "terms", "programme", "programs", "program",
    "strategy", "average", "moving", "rolling", "history", "horizon", "study", "follow-up", "span", "cycle", "window",
    "anniversary", "course", "courses", "degree", "sentence", "interval", "lag", "delay",
  ],
  "partBefore": [
    "first", "second", "last", "other", "latter", "former", "top", "bottom", "final", "this", "that", "third",
    "opening", "closing", "better",
  ],
  "named": [
    "iso", "din", "bs", "rfc", "ieee", "ansi", "boeing", "airbus", "formula", "windows", "covid", "apollo", "route",
    "highway", "motorway", "flight", "bus", "gate", "platform",
  ],
  "streets": [
    "street", "road", "avenue", "lane", "square", "drive", "close", "boulevard", "terrace", "place", "gardens",
    "crescent", "way", "court", "house", "floor", "downing",
  ],
  "rankBefore": [
    "came", "come", "comes", "coming", "finished", "finish", "finishes", "finishing", "ranked", "ranks", "rank",
    "ranking", "placed", "lies", "lay", "lie", "stands", "ended up", "end up", "ends up", "been", "remained",
    "climbed to", "rose to", "fell to", "dropped to", "slipped to", "moved up to", "in", "only",
  ],
  "rankAfter": [
    "with", "behind", "ahead", "among", "amongst", "place", "overall", "out of", "in the table", "in the ranking",
    "in the league", "in the world", "in the list", "in the country",
  ],
  "become": [
    "become", "became", "becomes", "becoming",
  ],
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
