import { entry } from "../diagnostic.ts";
import { listNames, nearest } from "../nearest.ts";

export interface Named {
  readonly name: string;
  readonly known: readonly string[];
}

export const cli = {
  "unknown-command": entry<Named>({
    severity: "error",
    title: "There is no such command",
    help: "The first word after `rapporteur` names what to do; `rapporteur --help` lists the commands.",
    message: ({ name }) => `there is no command "${name}"`,
    found: ({ name }) => name,
    expected: ({ known }) => listNames(known, 20),
    hint: ({ name, known }) => {
      const near = nearest(name, known);
      return near === null ? "rapporteur --help lists the commands" : `did you mean "${near}"?`;
    },
  }),
  "bad-call": entry<{ problem: string; usage: string }>({
    severity: "error",
    title: "The command was called wrongly",
    help: "An option is unknown, lacks its value or has one that it does not take; or an argument is missing or too many. The usage line shows the form.",
    message: ({ problem }) => problem,
    hint: ({ usage }) => `usage: ${usage}`,
  }),
  "file-unreadable": entry<{ path: string; problem: string }>({
    severity: "error",
    title: "A file cannot be read",
    help: "The file is not there, is a folder, or may not be read. Check the path and the permissions.",
    message: ({ path, problem }) => `cannot read ${path}: ${problem}`,
    found: ({ path }) => path,
    hint: () => "check the path and that you may read it",
  }),
} as const;
