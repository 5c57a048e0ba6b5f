/** Why a case of the public sets is left failing: each asks for something that would be wrong elsewhere. */
export const REASONS: Readonly<Record<string, string>> = {
  "NumberModel-1": "four numbers are expected in an address of the internet, which is a name here",
  "OrdinalModel-51":
    "the same sentence is a case of NumberModel, where it is 42 1/3; nothing overlaps, so it cannot be an ordinal as well",
  "OrdinalModel-52":
    "the same sentence is a case of NumberModel, where it is 232 1/30; nothing overlaps, so it cannot be an ordinal as well",
  "NumberRangeModel-69":
    "nothing is expected in a plain range, while the next case of the set expects the same with other numbers",
  "CurrencyModel-102": "a bare five after mao is taken as fen: a rule for one currency that no text here needs",
  "quantulum-39": "an article is not read as the number one before a coin",
  "quantulum-51": "a dozen is expected as the unit of one; it is 12 here, as the other set has it",
  "quantulum-52": "a dozen and a gross are expected as units of one; they are 12 and a word here",
  "quantulum-60": "digits with unknown letters joined to them are a name here, not a product of candelas and seconds",
};
