// Compiled from lexicons/en/labels.yaml by scripts/compile-lexicons.mjs; change it there.
export const labels = {
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
} as const;
