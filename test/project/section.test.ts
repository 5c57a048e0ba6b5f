import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { placeInside, readYaml } from "../../src/project/section.ts";
import { shown } from "./memory.ts";

function read(text: string) {
  const { report, list } = collector();
  return { section: readYaml("f.yaml", text, report), said: list.map(shown) };
}

describe("YAML with places", () => {
  it("keeps numbers as they were written", () => {
    const { section } = read(
      "a: 0.10\nb: 1e3\nc: 123456789012345678901234567890\nd: true\ne: ~\nf: 0x10\n2024: [007]\n",
    );
    expect(section?.value).toEqual({
      a: "0.10",
      b: "1e3",
      c: "123456789012345678901234567890",
      d: true,
      e: null,
      f: "0x10",
      2024: ["007"],
    });
  });

  it("finds sections by keys that look like numbers", () => {
    const { section } = read("measures:\n  2024: { title: A }\n  1.50: x\n");
    expect(section?.at(["measures", "2024"]).value).toEqual({ title: "A" });
    expect(section?.at(["measures", "1.50"]).value).toBe("x");
  });

  it("knows the place of each part, of its key, and of the nearest part that there is", () => {
    const { section } = read("a:\n  b: [x, yy]\n");
    const at = (path: (string | number)[], key = false) => {
      const place = section?.placeOf(path, key);
      return `${(place?.line ?? 0).toString()}:${(place?.column ?? 0).toString()}`;
    };
    expect([at(["a", "b", 1]), at(["a", "b"], true), at(["a", "c"]), at([])]).toEqual(["2:10", "2:3", "2:3", "1:1"]);
  });

  it("skips a byte-order mark", () => {
    expect(read("\uFEFFa: 1\n").section?.value).toEqual({ a: "1" });
  });

  it.each([
    ["a: 1\na: 2\n", "f.yaml:2:1 bad-yaml: this is no well-formed YAML: this key stands twice in its mapping"],
    ["a:\n\tb: 1\n", "f.yaml:2:1 bad-yaml: this is no well-formed YAML: lines are indented with spaces, not with tabs"],
    ["a: 1\n---\nb: 2\n", "f.yaml:2:1 bad-yaml: this is no well-formed YAML: a second document begins here"],
    [
      "a: &x 1\nb: *x\n",
      "f.yaml:2:4 bad-yaml: this is no well-formed YAML: *x refers to another place; write the value itself",
    ],
    [
      "a: [1, 2\nb: 3\n",
      "f.yaml:2:1 bad-yaml: this is no well-formed YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
    ["a: 'open\n", "f.yaml:2:1 bad-yaml: this is no well-formed YAML: Missing closing 'quote"],
  ])("%j is refused with one diagnostic", (text, expected) => {
    const { section, said } = read(text);
    expect(said.map((s) => s.split(" — ")[0])).toEqual([expected]);
    expect(section).toBeNull();
  });

  it("a bomb of aliases is refused at once", () => {
    const lines = Array.from(
      { length: 40 },
      (_, i) =>
        `a${i.toString()}: &a${i.toString()} [${i === 0 ? "x" : `*a${(i - 1).toString()}, *a${(i - 1).toString()}`}]`,
    );
    expect(read(lines.join("\n")).said).toHaveLength(1);
  });

  it("nesting without end is refused with one diagnostic", () => {
    expect(read(`a: ${"[".repeat(20_000)}`).said.map((s) => s.split(" — ")[0])).toHaveLength(1);
    expect(read(`${"- ".repeat(5000)}x`).said).toHaveLength(1);
  });

  it("no text throws, and each gives a section or a diagnostic", () => {
    const unit = fc.constantFrom(...Array.from("ab:-[]{}&*!|>'\"#%@,?1.~ \n\t"), "\uFEFF", "---\n", "<<: ");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const { section, said } = read(text);
        expect(section === null).toBe(said.length > 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a place inside a text", () => {
  it.each([
    ["of: abc/def\n", 4, "1:9"],
    ["of: 'abc/def'\n", 4, "1:10"],
    ["of: >-\n  abc/def\n", 4, "1:5"],
  ])("%j", (text, start, expected) => {
    const place = read(text).section?.placeOf(["of"]);
    const inside = place && placeInside(place, "abc/def", start, start + 3);
    expect(inside && `${inside.line.toString()}:${inside.column.toString()}`).toBe(expected);
  });
});
