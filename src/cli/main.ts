#!/usr/bin/env node
import { runCommandLine } from "./run.ts";

process.exitCode = await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  interactive: process.stderr.isTTY,
  isTerminal: process.stdout.isTTY,
  stdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString("utf8");
  },
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    }),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
