import { entry } from "../diagnostic.ts";
import { didYouMean, listNames } from "../nearest.ts";
import { quoted } from "../quoted.ts";

export const projects = {
  "no-project": entry<{ directory: string }>({
    severity: "error",
    title: "There is no project here",
    help: "A project is a folder with a file `rapporteur.yaml`.",
    message: ({ directory }) => `there is no rapporteur.yaml in ${directory}`,
    hint: () => "name the project's folder, or run the command inside it",
  }),
  "bad-yaml": entry<{ problem: string }>({
    severity: "error",
    title: "The YAML cannot be read",
    help: "The file is not well-formed YAML; the place shows where reading stopped.",
    message: ({ problem }) => `this is no well-formed YAML: ${problem}`,
    hint: () => "check the indentation, and put quotes around texts with a colon",
  }),
  "unknown-setting": entry<{ name: string; known: readonly string[]; within: string }>({
    severity: "error",
    title: "There is no such setting",
    help: "A key is misspelt or stands in the wrong section.",
    message: ({ name, within }) => `there is no setting "${quoted(name)}" in ${within}`,
    found: ({ name }) => name,
    expected: ({ known }) => listNames(known, 20),
    hint: ({ name, known }) => didYouMean(name, known),
  }),
  "bad-setting": entry<{ name: string; found: string; expected: string; known?: readonly string[] }>({
    severity: "error",
    title: "The setting does not take this value",
    help: "The value has the wrong form; the message says what is allowed.",
    message: ({ name, found, expected }) =>
      found === "nothing" ? `${name} is missing: it takes ${expected}` : `${name} does not take ${found}`,
    found: ({ found }) => found,
    expected: ({ expected }) => expected,
    hint: ({ found, expected, known = [] }) => {
      if (/^"[A-Z]{3}"$/.test(found) && expected.includes("{ money: CODE }"))
        return `write { money: ${found.slice(1, 4)} }`;
      return didYouMean(found.replace(/^"|"$/g, ""), known);
    },
  }),
} as const;
