import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { loadProject } from "../../src/project/project.ts";
import { memoryDisk, ROOT, shown, systemError, type Files } from "./memory.ts";

async function load(files: Files) {
  const { report, list } = collector();
  const project = await loadProject(ROOT, report, memoryDisk(files));
  return { project, said: list.map(shown) };
}

const settings = "title: T\ntables: {}\n";

describe("a project's folder", () => {
  it("gives settings, sections and pages", async () => {
    const { project, said } = await load({
      "rapporteur.yaml": "title: 2024\nlanguage: fr\nas-of: 2024-02-29\ntables: { t: {} }\n",
      "measures/a.yaml": "m: {}\n",
      "measures/deep/b.yml": "n: {}\n",
      "measures/notes.txt": "no measures",
      "pages/index.md": "# A",
      "pages/b/c.md": "# B",
    });
    expect(said).toEqual([]);
    expect([project?.title, project?.language, project?.asOf, project?.published]).toEqual([
      "2024",
      "fr",
      "2024-02-29",
      null,
    ]);
    expect(project?.measures.map((m) => [m.file, m.value])).toEqual([
      ["measures/a.yaml", { m: {} }],
      ["measures/deep/b.yml", { n: {} }],
    ]);
    expect(project?.pages.map((p) => p.path)).toEqual(["pages/b/c.md", "pages/index.md"]);
  });

  it.each<[string, Files, string[]]>([
    [
      "nothing",
      {},
      ["no-project: there is no rapporteur.yaml in /project — name the project's folder, or run the command inside it"],
    ],
    [
      "a folder in place of the file",
      { "rapporteur.yaml/x": "" },
      ["no-project: there is no rapporteur.yaml in /project — name the project's folder, or run the command inside it"],
    ],
    [
      "an empty file",
      { "rapporteur.yaml": "" },
      [
        "rapporteur.yaml:1:1 bad-setting: title is missing: it takes a text",
        "rapporteur.yaml:1:1 bad-setting: tables is missing: it takes a mapping",
      ],
    ],
    [
      "a list",
      { "rapporteur.yaml": "- a\n" },
      ["rapporteur.yaml:1:1 bad-setting: rapporteur.yaml does not take a list"],
    ],
    [
      "a text",
      { "rapporteur.yaml": "hello\n" },
      ['rapporteur.yaml:1:1 bad-setting: rapporteur.yaml does not take "hello"'],
    ],
    [
      "a misspelt setting",
      { "rapporteur.yaml": "title: T\ntabels: {}\n" },
      ['rapporteur.yaml:2:1 unknown-setting: there is no setting "tabels" in rapporteur.yaml — did you mean "tables"?'],
    ],
    [
      "two mistakes",
      { "rapporteur.yaml": "titel: T\nas-of: 14 March 2024\ntables: {}\n" },
      [
        'rapporteur.yaml:2:8 bad-setting: as-of does not take "14 March 2024"',
        'rapporteur.yaml:1:1 unknown-setting: there is no setting "titel" in rapporteur.yaml — did you mean "title"?',
      ],
    ],
    [
      "a day that there is not",
      { "rapporteur.yaml": "title: T\nas-of: 2024-02-30\ntables: {}\n" },
      ['rapporteur.yaml:2:8 bad-setting: as-of does not take "2024-02-30"'],
    ],
    [
      "a language that is none",
      { "rapporteur.yaml": "title: T\nlanguage: English\ntables: {}\n" },
      ['rapporteur.yaml:2:11 bad-setting: language does not take "English"'],
    ],
    [
      "a title that is a list",
      { "rapporteur.yaml": "title: [a]\ntables: {}\n" },
      ["rapporteur.yaml:1:8 bad-setting: title does not take a list"],
    ],
    [
      "bytes that are no text",
      { "rapporteur.yaml": new Uint8Array([0xff, 0xfe]) },
      [
        "rapporteur.yaml:1:1 not-text: the file is not UTF-8 text: some bytes do not decode — save it with the encoding UTF-8",
      ],
    ],
    [
      "a file that may not be read",
      { "rapporteur.yaml": systemError("EACCES") },
      [
        "rapporteur.yaml:1:1 file-unreadable: cannot read rapporteur.yaml: permission denied — check the path and that you may read it",
      ],
    ],
    [
      "a page that is no text",
      { "rapporteur.yaml": settings, "pages/index.md": new Uint8Array([0xe9]) },
      [
        "pages/index.md:1:1 not-text: the file is not UTF-8 text: some bytes do not decode — save it with the encoding UTF-8",
      ],
    ],
    [
      "broken measures, all of them",
      { "rapporteur.yaml": settings, "measures/a.yaml": "a: [\n", "measures/b.yaml": "b: 1\nb: 2\n" },
      [
        "measures/a.yaml:2:1 bad-yaml: this is no well-formed YAML: Flow sequence in block collection must be sufficiently indented and end with a ] — check the indentation, and put quotes around texts with a colon",
        "measures/b.yaml:2:1 bad-yaml: this is no well-formed YAML: this key stands twice in its mapping — check the indentation, and put quotes around texts with a colon",
      ],
    ],
  ])("%s", async (_, files, expected) => {
    const { project, said } = await load(files);
    expect(said).toEqual(expected);
    expect(project).toBeNull();
  });
});

it("follows links, but goes into no folder twice", async () => {
  const folder = await mkdtemp(join(tmpdir(), "project-"));
  try {
    await writeFile(join(folder, "rapporteur.yaml"), settings);
    await mkdir(join(folder, "pages"));
    await writeFile(join(folder, "pages/index.md"), "# A");
    for (const name of ["again", "and-again", "once-more"]) await symlink(".", join(folder, "pages", name));
    await symlink("nowhere", join(folder, "pages/broken.md"));
    await symlink("circle.md", join(folder, "pages/circle.md"));
    const { report, list } = collector();
    const project = await loadProject(folder, report);
    expect(list).toEqual([]);
    expect(project?.pages.map((p) => p.path)).toEqual(["pages/index.md"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
