// Compiled from lexicons/en/arithmetic.yaml by scripts/compile-lexicons.mjs; change it there.
export const arithmetic = {
  "ratios": [
    {"said":["margin","margins","return on sales","cost ratio","expense ratio"],"of":["revenue","revenues","sales","turnover","net sales","income"]},
    {"said":["equity ratio","capital ratio"],"part":["equity","total equity","shareholders' equity","own funds"],"of":["total assets","balance sheet total","total liabilities and equity","assets"]},
    {"said":["debt ratio"],"part":["debt","net debt","total debt","liabilities","total liabilities"],"of":["total assets","balance sheet total","assets"]},
    {"said":["gearing","debt-to-equity ratio"],"part":["net debt","debt","total debt","liabilities"],"of":["equity","total equity","shareholders' equity"]},
    {"said":["tax rate","effective tax rate","tax ratio"],"part":["income taxes","income tax","taxes","tax","tax expense"],"of":["profit before tax","pre-tax profit","earnings before tax","income before tax","profit before taxes"]},
    {"said":["payout ratio","pay-out ratio"],"part":["dividends","dividend","dividends paid"],"of":["profit for the year","net profit","net income","profit"]},
    {"said":["return on equity"],"part":["profit for the year","net profit","net income","profit"],"of":["equity","total equity","shareholders' equity"]},
    {"said":["staff cost ratio","personnel expense ratio"],"part":["personnel expenses","staff costs","personnel costs","wages and salaries"],"of":["revenue","revenues","sales","turnover"]},
    {"said":["operating ratio","cost-income ratio"],"part":["operating expenses","operating costs","expenses","total expenses"],"of":["revenue","revenues","income","operating income","total income"]},
    {"said":["savings rate","saving rate"],"part":["savings","saving"],"of":["disposable income","income"]},
    {"said":["tax-to-gdp ratio"],"part":["taxes","tax revenue","tax"],"of":["gdp"]},
  ],
  "people": [
    "head", "capita", "person", "inhabitant", "resident", "citizen", "of us",
  ],
  "magnitudes": {
    "ten": 10,
    "hundred": 100,
    "thousand": 1000,
    "ten thousand": 10000,
    "hundred thousand": 100000,
    "million": 1000000,
    "billion": 1000000000,
  },
  "these": {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
  },
  "changes": [
    "increase", "increases", "rise", "growth", "gain", "gains", "fall", "falls", "decline", "decrease", "drop",
    "reduction", "loss", "losses", "change", "additional", "extra", "decrease", "slump", "expansion",
  ],
  "changed": [
    "disappeared", "vanished", "was lost", "were lost", "was added", "were added", "was gained", "were gained",
    "has been lost", "have been lost", "has been added", "have been added",
  ],
  "gap": [
    "difference", "gap", "margin", "shortfall", "surplus", "excess", "deviation", "overrun",
  ],
  "relative": [
    "relative to", "in relation to", "measured against", "as a share of", "as a proportion of", "as a part of",
    "as a percentage of", "equivalent to", "equivalent of",
  ],
  "including": [
    "including", "incl", "inclusive of", "with", "plus",
  ],
  "excluding": [
    "excluding", "excl", "exclusive of", "ex", "without", "before", "net of", "less",
  ],
} as const;
