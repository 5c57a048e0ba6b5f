import { tokenise, type Token } from "./tokens.ts";

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

export interface Match<T> {
  /** The index of the token after the phrase. */
  readonly end: number;
  readonly value: T;
}

/** Phrases by their words, found in one step a word. Hyphens between words count as spaces, in the phrase and in the text. */
export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  #add(phrase: string, value: T): void {
    let node = this.#root;
    const { tokens } = tokenise(phrase, 0, Infinity);
    for (const { text } of tokens.length > 1 ? tokens.filter((t) => t.text !== "-") : tokens) {
      let next = node.next.get(text);
      if (!next) node.next.set(text, (next = { next: new Map(), value: undefined }));
      node = next;
    }
    node.value = value;
  }

  /** The words that a phrase can begin with. */
  firsts(): Iterable<string> {
    return this.#root.next.keys();
  }

  has(token: Token | undefined): boolean {
    return token !== undefined && this.#root.next.get(token.text)?.value !== undefined;
  }

  /** The longest phrase that begins at token `at`. */
  match(tokens: readonly Token[], at: number): Match<T> | null {
    let node: Node<T> | undefined = this.#root;
    let found: Match<T> | null = null;
    for (let i = at; i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined || (token.gap === 2 && i > at)) break;
      const next: Node<T> | undefined = node.next.get(token.text);
      if (next) node = next;
      else if (i > at && token.text === "-" && token.gap === 0 && tokens[i + 1]?.gap === 0) continue;
      else break;
      if (node.value !== undefined) found = { end: i + 1, value: node.value };
    }
    return found;
  }
}

/** A set of phrases. */
export function phraseSet(phrases: Iterable<string>): Phrases<true> {
  return new Phrases([...phrases].map((p) => [p, true] as const));
}
