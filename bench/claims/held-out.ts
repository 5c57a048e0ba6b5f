/** Cases that nobody looks at while writing rules: they say how well the rules do on texts that are new to them. */
export const HELD_OUT: ReadonlySet<string> = new Set([
  "electoral",
  "museum-visitors",
  "rd-expenditure",
  "exam-results",
]);
