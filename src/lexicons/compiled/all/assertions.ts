// Compiled from lexicons/all/assertions.yaml by scripts/compile-lexicons.mjs; change it there.
import type { Assertions } from "../../shapes.ts";

export const assertions: Assertions = {
  "significantDigits": 2,
  "exactBelow": 100,
  "fractionHalfWidth": {
    "2": 2.5,
    "3": 2.5,
    "4": 2.5,
    "5": 2.5,
    "6": 2,
    "7": 2,
    "8": 1.5,
    "9": 1.5,
    "10": 1,
  },
  "fractionHalfWidthElse": 0.5,
  "shareHalfWidth": 5,
  "about": 0.05,
  "aboutRounding": 2,
  "overLeast": 0.125,
  "overMost": 0.25,
  "justOver": 0.05,
  "nearly": 0.06,
  "multiple": 0.1,
};
