import type { Command } from "./command.ts";
import { valueCommand } from "./value.ts";

/** Every command there is, in the order of the overview. */
export const commands: readonly Command[] = [valueCommand];
