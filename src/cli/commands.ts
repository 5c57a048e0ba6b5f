import { annotateCommand } from "./annotate.ts";
import { buildCommand } from "./build.ts";
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { devCommand } from "./dev.ts";
import { initCommand } from "./init.ts";
import { quantitiesCommand } from "./quantities.ts";
import { valueCommand } from "./value.ts";

/** Every command there is, in the order of the overview. */
export const commands: readonly Command[] = [
  initCommand,
  buildCommand,
  devCommand,
  checkCommand,
  annotateCommand,
  valueCommand,
  quantitiesCommand,
];
