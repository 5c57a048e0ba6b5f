import { readFileSync } from "node:fs";
import { describe as group, expect, test } from "vitest";
import { parse } from "yaml";
import { readQuantities } from "../../src/quantities/read.ts";
import { describe, interval } from "./describe.ts";

type Cases = Readonly<Record<string, readonly (readonly string[])[]>>;

function casesOf(name: string): Cases {
  return parse(readFileSync(new URL(`cases/${name}.yaml`, import.meta.url), "utf8")) as Cases;
}

for (const language of ["en", "fr"]) {
  group(language, () => {
    for (const [kind, cases] of Object.entries(casesOf(language))) {
      test(kind, () => {
        const found = cases.map(([text = ""]) => [
          text,
          ...readQuantities(text, { language, referenceDate: "2024-03-14" }).map(describe),
        ]);
        expect(found).toEqual(cases);
      });
    }
  });
}

group("the asserted interval", () => {
  for (const [language, cases] of Object.entries(casesOf("asserted"))) {
    test(language, () => {
      const found = cases.map(([text = ""]) => {
        const [first] = readQuantities(text, { language });
        return [text, first ? interval(first.asserted) : "nothing"];
      });
      expect(found).toEqual(cases);
    });
  }
});
