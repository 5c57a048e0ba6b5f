// Compiled from lexicons/en/extremes.yaml by scripts/compile-lexicons.mjs; change it there.
export const extremes = {
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
} as const;
