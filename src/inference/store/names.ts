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
