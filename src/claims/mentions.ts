import type { Catalogue } from "../addresses/catalogue.ts";
import { claims as cues } from "../lexicons/compiled/en/claims.ts";
import { PhraseIndex, wordsOf, type Found } from "./words.ts";

/** A member or group that a sentence names. */
export interface MemberMention {
  readonly dimension: string;
  readonly slug: string;
  /** The word means nothing by itself ("for"): it can confirm an address, not contradict it. */
  readonly common: boolean;
}

/** What the words of a catalogue and of the lexicon find in a sentence. */
export interface Mentions {
  readonly members: readonly Found<MemberMention>[];
  /** Slugs of measures. */
  readonly measures: readonly Found<string>[];
  readonly directions: readonly Found<"up" | "down">[];
  readonly basis: readonly Found<string>[];
  /** Words by which the members are the same throughout. */
  readonly same: readonly Found<string>[];
  /** Words that leave out members to which a measure does not apply. */
  readonly applicable: readonly Found<string>[];
  readonly inOrder: boolean;
  /** Words behind which a name is what something is held against. */
  readonly beside: readonly Found<string>[];
  /** Words that begin another clause. */
  readonly clauses: readonly Found<string>[];
}

/** Words that are labels in some data and mean nothing by themselves in a sentence. */
const COMMON = new Set([
  "for",
  "against",
  "yes",
  "no",
  "all",
  "total",
  "other",
  "others",
  "none",
  "more",
  "less",
  "the",
  "a",
  "in",
  "on",
  "per",
  "and",
  "up",
  "down",
]);

/** Finds in sentences what a catalogue's names stand for. Made once for a catalogue. */
export class MentionFinder {
  private readonly members = new PhraseIndex<MemberMention>();
  private readonly measures = new PhraseIndex<string>();
  private readonly beside = new PhraseIndex<string>();
  private readonly cues = new PhraseIndex<
    "up" | "down" | "same" | "applicable" | "order" | "clause" | `basis:${string}`
  >();

  constructor(catalogue: Catalogue) {
    for (const dimension of catalogue.dimensions.values()) {
      if (dimension.kind !== "category") continue;
      for (const { slug, label, aliases } of dimension.members)
        this.addMember([label, ...aliases], dimension.slug, slug);
    }
    for (const { slug, title, aliases, dimension } of catalogue.groups.values())
      this.addMember([title, ...aliases], dimension, slug);
    for (const { slug, title, aliases } of catalogue.measures.values()) {
      for (const name of new Set([title, ...aliases])) this.measures.add(name, slug);
    }
    for (const cue of cues.up) this.cues.add(cue, "up");
    for (const cue of cues.down) this.cues.add(cue, "down");
    for (const cue of cues.same) this.cues.add(cue, "same");
    for (const cue of cues.applicable) this.cues.add(cue, "applicable");
    for (const cue of cues.inOrder) this.cues.add(cue, "order");
    for (const cue of cues.clause) this.cues.add(cue, "clause");
    for (const cue of cues.beside) this.beside.add(cue, cue);
    for (const [basis, phrases] of Object.entries(cues.basis))
      for (const cue of phrases) this.cues.add(cue, `basis:${basis}`);
  }

  private addMember(names: readonly string[], dimension: string, slug: string): void {
    for (const name of new Set(names))
      this.members.add(name, { dimension, slug, common: COMMON.has(name.toLowerCase()) });
  }

  find(sentence: string): Mentions {
    const words = wordsOf(sentence);
    const found = this.cues.find(words);
    const directions = found.flatMap((f) => (f.value === "up" || f.value === "down" ? [{ ...f, value: f.value }] : []));
    const basis = found.flatMap((f) => (f.value.startsWith("basis:") ? [{ ...f, value: f.value.slice(6) }] : []));
    const members = this.members.find(words);
    // "Allies" may be a group and a measure: what can be a name of members is one.
    const shadowed = (start: number, end: number): boolean => members.some((m) => m.start <= start && m.end >= end);
    return {
      members,
      measures: this.measures.find(words).filter((m) => !shadowed(m.start, m.end)),
      directions,
      basis,
      same: found.filter((f) => f.value === "same"),
      applicable: found.filter((f) => f.value === "applicable"),
      inOrder: found.some((f) => f.value === "order"),
      beside: this.beside.find(words),
      clauses: found.filter((f) => f.value === "clause"),
    };
  }
}
