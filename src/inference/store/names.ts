import { RESERVED } from "../../addresses/address.ts";
import { NAME } from "../../addresses/parse.ts";
import { slugify } from "../../addresses/slug.ts";

/** Words that a short name can do without. */
const SMALL = new Set(["the", "a", "an", "of", "in", "by", "and", "for", "to", "from", "on", "at", "with"]);

/** The most words that a name keeps. */
const MOST_WORDS = 6;
const MOST_LETTERS = 60;

/** A short name for a text: its first words, small ones left out where it is long. */
export function shortName(text: string): string {
  const plain = slugify(text).replaceAll("/", "-");
  const all = plain.split("-").filter((word) => word !== "");
  const kept = all.length > MOST_WORDS ? all.filter((word) => !SMALL.has(word)) : all;
  let name = "";
  for (const word of kept.slice(0, MOST_WORDS)) {
    if (name.length + word.length > MOST_LETTERS) break;
    name = name === "" ? word : `${name}-${word}`;
  }
  return name === "" ? plain.slice(0, MOST_LETTERS).replace(/-+$/, "") : name;
}

/** The words of a text that a name may be made of, small ones left out. */
function wordsOf(text: string): string[] {
  return slugify(text)
    .split(/[-/]/)
    .filter((word) => word !== "" && !SMALL.has(word));
}

/** How many words that all texts share stand before those that only one has. */
const SHARED = 3;

/** A short name for each text, that tells texts apart by the words that not all of them have. */
export function shortNames(texts: Iterable<string>): ReadonlyMap<string, string> {
  const alike = new Map<string, string[]>();
  for (const text of new Set(texts)) {
    const name = shortName(text);
    alike.set(name, [...(alike.get(name) ?? []), text]);
  }
  const names = new Map<string, string>();
  for (const [name, rivals] of alike)
    for (const text of rivals) names.set(text, rivals.length === 1 ? name : tellingName(text, rivals));
  return names;
}

/** A name of a few words that all of some texts have, and of those that tell this one from the others. */
function tellingName(text: string, texts: readonly string[]): string {
  const words = [...new Set(wordsOf(text))];
  let rivals = texts.filter((other) => other !== text).map((other) => new Set(wordsOf(other)));
  const shared = words.filter((word) => rivals.every((other) => other.has(word)));
  const own = words.filter((word) => !shared.includes(word));
  const kept = new Set(shared.slice(0, SHARED));
  while (rivals.length > 0 && kept.size < MOST_WORDS) {
    const without = (word: string): number => rivals.filter((other) => !other.has(word)).length;
    const best = own.filter((w) => !kept.has(w)).reduce((a, w) => (a === "" || without(w) > without(a) ? w : a), "");
    if (best === "" || without(best) === 0) break;
    kept.add(best);
    rivals = rivals.filter((other) => other.has(best));
  }
  for (const word of own) if (kept.size < MOST_WORDS) kept.add(word);
  return own.length === 0 ? shortName(text) : words.filter((word) => kept.has(word)).join("-");
}

/** Gives each thing a name of its own: the one that it would like, else that with a number behind it. */
export class Names {
  private readonly taken = new Set<string>();
  private readonly otherwise: string;

  constructor(otherwise: string, taken: Iterable<string> = RESERVED) {
    this.otherwise = otherwise;
    for (const name of taken) this.taken.add(name);
  }

  unique(wish: string): string {
    const sound = NAME.test(wish) ? wish : this.otherwise;
    let name = sound;
    for (let n = 2; this.taken.has(name); n++) name = `${sound}-${n.toString()}`;
    this.taken.add(name);
    return name;
  }
}
