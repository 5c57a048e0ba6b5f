import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { contents, inCopy, run, write, type Changes } from "./run-in.ts";
import { smallProject } from "./small-project.ts";

interface Case {
  readonly what: string;
  readonly change?: Changes;
  readonly run?: readonly string[];
  readonly says: string;
}

const cases = parse(await readFile(new URL("bad-input.yaml", import.meta.url), "utf8")) as readonly Case[];

let sound: string;
beforeAll(async () => {
  sound = await mkdtemp(join(tmpdir(), "rapporteur-sound-"));
  await write(sound, smallProject);
  const built = await run(sound, ["build", "."]);
  expect([built.code, built.err]).toEqual([0, ""]);
});
afterAll(() => rm(sound, { recursive: true }));

describe("bad input is said in one diagnostic, and leaves the output as it was", () => {
  it.each(cases.map((one) => [one.what, one] as const))(
    "%s",
    async (_, { change = {}, run: argv = ["build", "."], says }) => {
      await inCopy(sound, async (folder) => {
        await write(folder, change);
        const before = await contents(join(folder, "site"));
        const { code, out, err } = await run(folder, argv);
        expect(err.replaceAll(folder, "$FOLDER")).toBe(says);
        expect(code).toBe(2);
        expect(err).not.toMatch(/^\s+at .*\d:\d/m);
        expect(await contents(join(folder, "site"))).toBe(before);
        if (argv[0] !== "check") expect(out).toBe("");
      });
    },
  );
});
