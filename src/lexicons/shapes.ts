/** A word or phrase in the singular and in the plural; `{}` stands for the number where there is one. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

type Words<T> = Readonly<Record<string, T>>;

/** How values are written: see lexicons/en/writing.yaml. */
export interface Writing {
  readonly decimal: string;
  readonly group: string;
  readonly percent: string;
  readonly percentLong: string;
  readonly points: Forms;
  readonly multiple: Forms;
  readonly streak: Forms;
  readonly magnitudes: readonly (Forms & { readonly exponent: number })[];
  readonly money: string;
  readonly moneyUnknown: string;
  readonly moneyOf: string;
  readonly symbols: Words<string>;
  readonly currencies: Words<Forms>;
  readonly per: string;
  /** Which numbers take the singular: 1 alone, or all below two. */
  readonly singular: "one" | "below-two";
  readonly ordinal: Words<string>;
  readonly words: {
    readonly point: string;
    readonly minus: string;
    /** Joins hundreds to what follows; null where nothing does. */
    readonly and: string | null;
    readonly tens: readonly number[];
    readonly tensAnd: readonly number[];
    readonly tensPlain: readonly number[];
    readonly hundred: Forms & { readonly last: string };
    readonly alone: Words<string>;
    readonly magnitudes: readonly (Forms & { readonly exponent: number })[];
  };
}

/** The words and signs that numbers are made of: see lexicons/en/numerals.yaml. */
export interface Numerals {
  readonly decimal: readonly string[];
  readonly group: readonly string[];
  readonly units: Words<number>;
  /** The value of a word for tens, and the largest unit that it may be followed by. */
  readonly tens: Words<readonly number[]>;
  readonly hundreds: readonly string[];
  readonly magnitudes: Words<number>;
  readonly collectives: Words<number>;
  readonly abbreviations: Words<number>;
  readonly apart: readonly string[];
  readonly doubtful: readonly string[];
  readonly bareMultipliers: readonly string[];
  readonly articles: readonly string[];
  readonly and: readonly string[];
  readonly andAfter: readonly ("hundred" | "magnitude" | "tens")[];
  readonly ones: readonly string[];
  readonly point: readonly string[];
  readonly minus: readonly string[];
  readonly ordinalEndings: readonly string[];
  readonly fractionPlural: string;
  readonly ordinals: Words<number>;
  readonly notDenominators: readonly string[];
  readonly fractions: Words<number>;
  readonly bare: readonly string[];
  readonly quarter: readonly string[];
  readonly shares: Words<"in" | "of" | "over">;
}

/** How the words around a number bend it; "or so" and the like are "about". */
export type Modifier =
  | "about"
  | "nearly"
  | "just-over"
  | "just-under"
  | "more-than"
  | "at-least"
  | "less-than"
  | "at-most"
  | "up-to"
  | "exactly";

/** Words that bend a number: see lexicons/en/modifiers.yaml. */
export interface Modifiers {
  /** What shows that a modifier belongs to a later number ("12 and more than 194"). */
  readonly than: readonly string[];
  readonly placeWords: readonly string[];
  readonly placeBefore: readonly string[];
  readonly before: Readonly<Record<Modifier, readonly string[]>>;
  readonly after: Readonly<Partial<Record<Modifier | "more-than-or-equal", readonly string[]>>>;
}

/** Words around numbers: see lexicons/en/relations.yaml. */
export interface Relations {
  readonly percent: readonly string[];
  readonly perCentOf: readonly string[];
  /** Words for points and the power of ten below one that a point is. */
  readonly points: Words<number>;
  readonly barePoints: readonly string[];
  readonly perMille: readonly string[];
  readonly per: readonly string[];
  readonly perCount: readonly string[];
  readonly perArticle: readonly string[];
  readonly perNouns: readonly string[];
  readonly wholes: Words<string>;
  readonly between: readonly string[];
  readonly betweenJoin: readonly string[];
  readonly from: readonly string[];
  readonly fromJoin: readonly string[];
  readonly rangeJoin: readonly string[];
  readonly rangeSigns: readonly string[];
  readonly bothJoin: readonly string[];
  readonly ordinalThe: readonly string[];
  readonly respectively: readonly string[];
  readonly multiples: Words<number>;
  readonly halvings: readonly string[];
  readonly halvingsNot: readonly string[];
  readonly fold: readonly string[];
  readonly times: readonly string[];
  readonly comparing: readonly string[];
  /** Bounds of vague words; null where they have none. */
  readonly vague: Words<readonly (number | null)[]>;
  /** Bounds in percent; the lower one is not included. */
  readonly vagueShares: Words<readonly number[]>;
  readonly vagueMostNot: readonly string[];
  readonly vagueUnits: Words<number>;
  readonly vagueOf: readonly string[];
  readonly superlatives: readonly string[];
  readonly rankBefore: readonly string[];
  readonly rankAfter: readonly string[];
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly upAfter: readonly string[];
  readonly downAfter: readonly string[];
  readonly changeJoin: readonly string[];
  readonly changeAdverbs: readonly string[];
}

/** What helps to find the noun that is counted: see lexicons/en/nouns.yaml. */
export interface Nouns {
  readonly closed: string;
  readonly closedDe: readonly string[];
  readonly plurals: readonly string[];
  readonly plural: string;
  readonly notPlural: readonly string[];
  readonly people: readonly string[];
  readonly streak: readonly string[];
  readonly streakAfter: readonly string[];
}

/** Where digits name something and count nothing: see lexicons/en/names.yaml. */
export interface Names {
  readonly references: readonly string[];
  readonly weakReferences: readonly string[];
  readonly prefixes: readonly string[];
  readonly referenceJoin: readonly string[];
  readonly ages: readonly string[];
  readonly ageGroups: readonly string[];
  readonly ageWords: readonly string[];
  readonly agesOf: readonly string[];
  readonly events: readonly string[];
  readonly averages: readonly string[];
  readonly idioms: readonly string[];
  readonly pronounBefore: readonly string[];
}

/** Words of the calendar: see lexicons/en/calendar.yaml. */
export interface Calendar {
  readonly months: Words<number>;
  readonly doubtfulMonths: readonly string[];
  readonly weekdays: readonly string[];
  readonly dayFirst: boolean;
  /** The month in which a financial year begins. */
  readonly financialYearMonth: number;
  readonly dateJoin: readonly string[];
  readonly units: Words<string>;
  /** The unit and how many of it the phrase lies back from the reference date. */
  readonly relative: Words<readonly (string | number)[]>;
  readonly ago: readonly string[];
  readonly past: readonly string[];
  readonly next: readonly string[];
  readonly since: readonly string[];
  readonly until: readonly string[];
  readonly beforePeriod: readonly string[];
  readonly afterPeriod: readonly string[];
  readonly strong: readonly string[];
  readonly between: readonly string[];
  readonly betweenJoin: readonly string[];
  readonly in: readonly string[];
  readonly ending: readonly string[];
  /** How many months the words before "ending" span. */
  readonly yearLength: Words<number>;
  /** A year by its last month, which stands for `{}`. */
  readonly yearTo: string;
  readonly fiscal: readonly string[];
  readonly quarterNames: Words<number>;
  readonly halfNames: Words<number>;
  readonly quarterLetter: string;
  readonly halfLetter: string;
  readonly mid: readonly string[];
  readonly decadeEnding: string;
  readonly decadeBefore: readonly string[];
  readonly century: readonly string[];
  readonly clock: readonly string[];
  readonly hourFormat: string | null;
  readonly era: readonly string[];
}

/** How words become intervals: see lexicons/all/assertions.yaml. */
export interface Assertions {
  readonly significantDigits: number;
  readonly exactBelow: number;
  readonly fractionHalfWidth: Words<number>;
  readonly fractionHalfWidthElse: number;
  readonly shareHalfWidth: number;
  readonly about: number;
  readonly aboutRounding: number;
  readonly overLeast: number;
  readonly overMost: number;
  readonly justOver: number;
  readonly nearly: number;
  readonly multiple: number;
}

export interface Signs {
  readonly vulgar: Words<readonly number[]>;
  readonly slash: readonly string[];
  readonly power: readonly string[];
  readonly times: readonly string[];
}

export interface CurrencySigns {
  readonly codes: string;
  readonly aliases: Words<string>;
  readonly small: readonly string[];
  readonly doubtful: readonly string[];
  readonly signs: Words<string>;
  readonly after: readonly string[];
}

export interface CurrencyNames {
  readonly names: Words<string>;
  readonly peoples: Words<string>;
  readonly shillings: readonly string[];
  readonly parts: Words<{ readonly unit: string; readonly of: number }>;
  readonly partLetters: Words<string>;
  readonly partJoin: readonly string[];
  readonly sterling: readonly string[];
  readonly of: readonly string[];
}

export interface UnitSymbols {
  readonly prefixes: Words<number>;
  readonly prefixed: readonly string[];
  readonly symbols: readonly string[];
  readonly joined: readonly string[];
  readonly squared: Words<number>;
}

export interface UnitNames {
  readonly names: Words<readonly string[]>;
  readonly time: readonly string[];
  readonly of: readonly string[];
}
