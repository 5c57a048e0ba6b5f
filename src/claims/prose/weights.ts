/** What tells for and against a reading. Fitted on development texts by `npm run bench -- claims-fit`; few and named. */
export const WEIGHTS = {
  /** A notion of the measure in the claim's clause, its sentence, the sentence before, its heading, the document's title. */
  inClause: 1,
  inSentence: 0.85,
  before: 0.4,
  inParagraph: 0.25,
  inHeading: 0.55,
  inTitle: 0.15,
  /** A notion that stands around the measure and not in its own title. */
  around: 0.6,
  /** A notion of the measure's own title that is nowhere. */
  unsaid: 0.12,
  /** A member or period that the sentence names; less for every letter, claim and clause between it and the number. */
  named: 3,
  letters: 0.012,
  /** At least that much for the only name of its kind in the sentence. */
  sole: 1.9,
  claimBetween: 0.5,
  clauseBetween: 0.3,
  /** What stands in brackets, for a number outside. */
  aside: 1.4,
  /** A period that the number is only held against. */
  beside: 1.2,
  /** A year that is only there as the sum of its quarters or months. */
  spanned: 0.4,
  /** What would be taken over, where the clause names one itself. */
  settled: 0.8,
  /** One that is taken over from the sentence before, a heading, the rest of the text. */
  inherited: 1.2,
  fromHeading: 0.9,
  /** How much more is taken over where a pronoun takes it up. */
  pronoun: 1.7,
  /** One that stands for all, where the words name none. */
  whole: 1,
  /** The noun that the number counts is one of the measure's own words. */
  noun: 0.6,
  /** The last period, where the words name none. */
  last: 0.5,
  /** The last period, where it is also the one that the text names most. */
  current: 0.95,
  /** An operation that the words at the number ask for; one that they speak against. */
  asked: 1.6,
  unasked: -1.6,
  /** A name in the claim's sentence of which the reading's table knows nothing. */
  foreign: 0.9,
  /** A year that the words name, for a table that has no time and does not name it. */
  otherTime: 1.8,
  /** A rate where the words say a number, or a number where they say a rate. */
  otherKind: 1.2,
  /** A place in one period, where the words speak of several. */
  spread: 1.5,
  /** A mean, an extreme or the like that the words do not ask for. */
  derived: 2.5,
  /** A value ten times as great or as small as the number says, for each power of ten beyond a half. */
  unlike: 1.5,
  /** A measure that claims around this one were found to be about. */
  anchor: 0.8,
};

export type Weights = Readonly<typeof WEIGHTS>;
