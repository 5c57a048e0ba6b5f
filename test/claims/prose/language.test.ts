import { expect, it } from "vitest";
import { checkProse, storeOf } from "./prose-verdicts.ts";

const TABLE = {
  file: "loans.csv",
  title: "Loans of the libraries",
  unit: "loans",
  csv: "year,Harbour,Hillside\n2021,41250,26115\n2022,42980,26875\n2023,43725,27340\n",
};

it("prose of another language than English is never refuted by its words", async () => {
  const store = await storeOf([TABLE]);
  if (!store) throw new Error("the table does not open");
  try {
    const text = "In 2022 Harbour 42,980 loans. In 2023 Harbour made 43,275 loans and Hillside 27,340 loans.";
    const english = await checkProse(text, store);
    expect(english.verdicts.map((v) => v.verdict)).toContain("refuted");
    const french = await checkProse(`---\nlanguage: fr\n---\n\n${text}`, store);
    expect(french.verdicts.map((v) => v.verdict)).not.toContain("refuted");
  } finally {
    store.engine.close();
  }
});
