// Compiled from lexicons/en/names.yaml by scripts/compile-lexicons.mjs; change it there.
import type { Names } from "../../shapes.ts";

export const names: Names = {
  "references": [
    "figure", "figures", "fig", "figs", "table", "tables", "chart", "charts", "section", "sections", "chapter",
    "chapters", "page", "pages", "pp", "p", "note", "notes", "footnote", "footnotes", "annex", "annexes", "appendix",
    "version", "v", "ver", "article", "articles", "paragraph", "paragraphs", "para", "paras", "box", "map", "panel",
    "volume", "vol", "issue", "number", "no", "n°", "nos", "question", "clause", "schedule", "equation", "eq",
    "exhibit", "slide", "appendices", "room", "floor", "flight", "highway", "route", "isbn", "issn", "doi", "release",
    "edition", "tel", "telephone", "phone", "fax", "ref", "reference", "line", "column", "row", "step", "item",
    "resolution", "regulation", "directive", "bulletin", "form", "model", "grade", "tier", "band", "key stage", "level",
    "category", "type", "class", "area", "zone", "district", "ward", "channel", "platform", "gate", "terminal",
    "apollo", "windows",
  ],
  "prefixes": [
    "mid", "pre", "post", "early", "late", "sub", "top", "over", "under", "near", "non", "all", "plus", "minus",
    "another", "max", "min", "about", "some", "inter", "up", "to", "a", "an", "per", "first", "last", "the", "bottom",
    "other", "multi",
  ],
  "weakReferences": [
    "number", "level", "type", "class", "area", "zone", "line", "row", "column", "form", "model", "grade", "band",
    "category", "item", "step", "key stage", "tier", "release", "floor", "district", "ward", "channel", "windows",
    "question", "no", "issue", "edition",
  ],
  "referenceJoin": [
    "and", "or", "to", ",", "-", "–", "&",
  ],
  "ages": [
    "aged", "age", "ages",
  ],
  "ageGroups": [
    "women", "men", "mothers", "fathers", "those", "people", "persons", "children", "girls", "boys", "adults",
    "females", "males", "residents", "workers", "students", "pupils", "patients", "householders", "infants",
    "teenagers", "everyone", "anyone",
  ],
  "ageWords": [
    "year-old", "year-olds", "year old", "year olds", "years of age", "yr old", "yr olds",
  ],
  "agesOf": [
    "the age of", "age of", "ages of",
  ],
  "events": [
    "world war", "amendment", "republic", "reich", "lady", "avenue", "street", "army", "fleet", "division", "circuit",
    "vatican", "crusade", "punic", "viscount", "earl", "duke", "baron", "estate", "world", "nations", "temple",
    "intifada", "gulf war", "international", "minister", "brigade", "infantry", "regiment", "corps", "baptist",
    "presbyterian", "sea lord", "great awakening", "triumvirate", "boer war", "empire", "coming", "class honours",
  ],
  "averages": [
    "average", "mean", "median", "typical",
  ],
  "idioms": [
    "half past", "quarter past", "quarter to", "at one", "one another", "one day", "one-time", "one time", "one-off",
    "one-sided", "one-way", "one-party", "one-year-old", "no one", "one's", "one-on-one", "one by one", "day one",
    "square one", "one and only", "24/7", "9/11", "7/7", "20/20", "50/50", "fifty-fifty", "first-time", "first time",
    "first-time buyers", "first class honours", "first half", "second half", "at first", "at first glance",
    "first hand", "first-hand", "first and foremost", "first of all", "second-hand", "second-guess", "second nature",
    "third party", "third-party", "third parties", "fourth estate", "first name", "first ladies", "first aid",
    "once and for all", "half-time", "half-hour", "half-hearted", "half time", "half-term", "half-life", "half-brother",
    "half-sister", "better half", "other half", "half a century", "two-faced", "ten to one", "at sixes and sevens",
    "cloud nine", "nine times out of ten", "ten out of ten", "third world", "first lady", "first minister",
    "first world", "last but one", "zero-hours", "zero hours", "zero-sum", "zero tolerance", "ground zero", "net zero",
    "net-zero", "triple a", "double check", "double-check", "double-decker", "double glazing", "double-edged",
    "doubles partner", "mixed doubles", "men's doubles", "women's doubles", "triple jump", "triple crown",
    "quarter-final", "quarter-finals", "quarter final", "quarter finals", "quarter-finalists", "semi-final",
    "quarterback", "fifth column", "sixth form", "sixth-form", "sixth sense", "seventh heaven", "eleventh hour",
    "thousand island", "catch-22", "many happy returns", "most of all", "in the first place", "in the second place",
    "in the first instance", "one or other", "one way", "one thing", "point of view", "seven seas", "six nations",
    "big four", "big five", "ivy league", "p5",
  ],
  "pronounBefore": [
    "the", "this", "that", "which", "each", "every", "any", "no", "only", "last", "next", "previous", "new", "first",
    "another", "other", "little", "big", "good", "former", "latter", "same", "right", "wrong", "older", "newer",
    "large", "larger", "small", "smaller", "better", "biggest", "best", "not", "for", "is", "was",
  ],
};
