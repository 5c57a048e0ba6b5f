import type { ParseArgsConfig } from "node:util";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** What a command may do to the world; a test passes its own. Paths are resolved against `cwd`. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether progress may be shown on standard error. */
  readonly interactive: boolean;
  /** Whether standard output is a terminal, which shows colours; a pipe and a file do not. */
  readonly isTerminal?: boolean;
  readonly stdin: () => Promise<string>;
  /** Waits until the user asks a command that goes on for ever to stop. */
  readonly interrupted?: () => Promise<void>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** One command of the command line; `run` gives the exit code, or the diagnostics that stop it (exit code 2). */
export interface Command {
  readonly name: string;
  /** One line for `rapporteur --help`. */
  readonly summary: string;
  /** The form of a call, without "rapporteur". */
  readonly usage: string;
  /** What `rapporteur NAME --help` says below the usage line. */
  readonly details: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  readonly run: (args: Arguments, io: Io) => Promise<number | readonly Diagnostic[]>;
}
