// Compiled from lexicons/all/units.yaml by scripts/compile-lexicons.mjs; change it there.
import type { UnitSymbols } from "../../shapes.ts";

export const units: UnitSymbols = {
  "prefixes": {
    "y": -24,
    "z": -21,
    "a": -18,
    "f": -15,
    "p": -12,
    "n": -9,
    "µ": -6,
    "μ": -6,
    "m": -3,
    "c": -2,
    "d": -1,
    "h": 2,
    "k": 3,
    "M": 6,
    "G": 9,
    "T": 12,
    "P": 15,
    "E": 18,
  },
  "prefixed": [
    "m", "g", "s", "l", "L", "W", "Wh", "J", "V", "A", "eV", "Hz", "Pa", "N", "Gy", "Sv", "Bq", "K", "mol", "bar", "b",
    "B", "F", "C", "T", "H", "cal", "t", "bit", "byte", "Ω", "ppl", "Wp",
  ],
  "symbols": [
    "KM", "KG", "CM", "MM", "ML", "min", "h", "hr", "hrs", "in", "ft", "yd", "yds", "mi", "mph", "kph", "lb", "lbs",
    "oz", "ha", "°", "°C", "°F", "℃", "℉", "rpm", "mpg", "tpd", "boe", "bbl", "bpd", "mbpd", "toe", "Mtoe", "ktoe",
    "tCO2e", "MtCO2e", "tbsp", "tsp", "kmh", "dB", "dBA", "ppm", "ppb", "psi", "hp", "Ma", "Ga", "ka", "Kb", "kb", "Mb",
    "Gb", "Tb", "KB", "pt", "gal", "cc", "sq", "cm", "fps", "bps", "Kbps", "Mbps", "Gbps", "px", "fb", "pb", "cd", "lx",
    "lm", "au", "ly", "pc", "kt", "sec", "secs", "mins", "wk", "yr", "yrs", "mL", "dl",
  ],
  "joined": [
    "a", "A", "h", "H", "s", "S", "in", "C", "F", "K", "T", "N", "B", "b", "t", "pt", "fb", "pb", "au", "am", "pm",
    "as", "pc", "hm", "dm", "d", "J", "V", "L", "W", "mi", "sq", "da", "ft", "m", "g", "l", "cl", "mol", "cd", "lm",
    "ly", "at", "min", "do", "no", "he", "fa", "pa", "ml", "ha", "mph",
  ],
  "squared": {
    "square": 2,
    "squared": 2,
    "sq": 2,
    "cubic": 3,
    "cubed": 3,
    "cu": 3,
  },
};
