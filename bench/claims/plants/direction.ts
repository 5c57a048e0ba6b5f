const PAIRS: readonly (readonly [up: string, down: string])[] = [
  ["rose", "fell"],
  ["risen", "fallen"],
  ["rising", "falling"],
  ["rise", "fall"],
  ["rises", "falls"],
  ["increased", "decreased"],
  ["increase", "decrease"],
  ["increases", "decreases"],
  ["increasing", "decreasing"],
  ["grew", "shrank"],
  ["grown", "shrunk"],
  ["growth", "decline"],
  ["climbed", "dropped"],
  ["up", "down"],
  ["higher", "lower"],
  ["more", "fewer"],
];
const ONE_WAY: readonly (readonly [word: string, other: string, way: 1 | -1])[] = [
  ["declined", "increased", -1],
  ["reduction", "increase", -1],
  ["drop", "rise", -1],
  ["less", "more", -1],
  ["gained", "lost", 1],
  ["lost", "gained", -1],
];

/** A word for a direction: which way it says, and the word for the other way. */
const WAYS: ReadonlyMap<string, { readonly way: 1 | -1; readonly other: string }> = new Map([
  ...PAIRS.flatMap(([up, down]): [string, { way: 1 | -1; other: string }][] => [
    [up, { way: 1, other: down }],
    [down, { way: -1, other: up }],
  ]),
  ...ONE_WAY.map(([word, other, way]): [string, { way: 1 | -1; other: string }] => [word, { way, other }]),
]);
const WORD = [...WAYS.keys()].sort((a, b) => b.length - a.length).join("|");
const BEFORE = new RegExp(`\\b((?:an?\\s+)?)(${WORD})\\s+(?:by\\s+|of\\s+)?$`, "i");
const INSIDE = new RegExp(`\\b((?:an?\\s+)?)(${WORD})\\b`, "gi");
const AFTER = new RegExp(`^\\s+()(${WORD})\\b(?!\\s+(?:than\\s+)?(?:half|twice|\\d))`, "i");

/** A stretch of the text with the direction turned: it goes from the word to the number. */
export interface Turned {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

function likeCase(word: string, model: string): string {
  return /^[A-Z]/.test(model) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

function withArticle(article: string, word: string): string {
  if (article === "") return word;
  return likeCase(/^[aeiou]/i.test(word) ? "an " : "a ", article) + word;
}

/**
 * Turns the one word that says which way a claim went, where it stands right at the number; `way` is the sign of the true change.
 * Null where no word does, or where it says the other way already.
 */
export function turn(text: string, start: number, end: number, way: 1 | -1): Turned | null {
  const quote = text.slice(start, end);
  const inside = [...quote.matchAll(INSIDE)];
  if (inside.length > 1) return null;
  const before = inside.length === 0 ? BEFORE.exec(text.slice(Math.max(0, start - 40), start)) : null;
  const after = inside.length === 0 && !before ? AFTER.exec(text.slice(end, end + 40)) : null;
  const found = inside[0] ?? before ?? after;
  const [, article = "", word = ""] = found ?? [];
  const turned = WAYS.get(word.toLowerCase());
  if (!found || turned?.way !== way || /\b(not|no|neither|nor)\b/i.test(text.slice(Math.max(0, start - 60), start)))
    return null;
  const base = inside[0] ? start : before ? Math.max(0, start - 40) : end;
  const from = base + found.index + found[0].indexOf(article + word);
  const to = from + article.length + word.length;
  const other = withArticle(article, likeCase(turned.other, word));
  const [first, last] = [Math.min(from, start), Math.max(to, end)];
  return { start: first, end: last, quote: text.slice(first, from) + other + text.slice(to, last) };
}
