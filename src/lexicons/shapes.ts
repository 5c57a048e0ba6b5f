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
  readonly words: { readonly and: string; readonly point: string; readonly minus: string };
}
