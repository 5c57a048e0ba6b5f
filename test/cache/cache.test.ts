import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inMemory } from "../../src/cache/cache.ts";
import { versionOf } from "../../src/cache/code-version.ts";
import { openCache } from "../../src/cache/folder.ts";
import { hashOf } from "../../src/cache/hash.ts";
import { holds, tracingDisk } from "../../src/cache/trace.ts";
import { realDisk } from "../../src/project/disk.ts";
import { inCopy } from "../cli/run-in.ts";

it("records that say the same have the same hash, and others do not", () => {
  expect(hashOf({ a: 1, b: [2n, null] })).toBe(hashOf({ b: [2n, null], a: 1 }));
  const others = [
    1,
    "1",
    1n,
    [1],
    { 1: 1 },
    new Map([[1, 1]]),
    new Set([1]),
    null,
    undefined,
    true,
    [[1]],
    ["1"],
    "[1]",
  ];
  expect(new Set(others.map(hashOf)).size).toBe(others.length);
  expect(hashOf(new Map([["a", new Map([["b", 1n]])]]))).not.toBe(hashOf(new Map([["a", new Map([["b", 2n]])]])));
});

it("the version of the code changes with any of its files, its packages and Node", async () => {
  await inCopy(null, (root) => {
    const code = join(root, "dist");
    mkdirSync(join(code, "lexicons"), { recursive: true });
    mkdirSync(join(root, "node_modules/yaml"), { recursive: true });
    const put = (path: string, text: string): void => writeFileSync(join(root, path), text);
    put("package.json", '{"dependencies": {"yaml": "^2"}}');
    put("node_modules/yaml/package.json", '{"version": "2.0.0"}');
    put("dist/main.js", "1");
    put("dist/lexicons/en.js", "words");
    const versions = [versionOf(code, root, "v20")];
    put("dist/lexicons/en.js", "other words");
    versions.push(versionOf(code, root, "v20"));
    put("node_modules/yaml/package.json", '{"version": "2.0.1"}');
    versions.push(versionOf(code, root, "v20"), versionOf(code, root, "v22"));
    expect(new Set(versions).size).toBe(4);
    expect(versionOf(code, root, "v22")).toBe(versions[3]);
    return Promise.resolve();
  });
});

it("a trace holds as long as files, kinds and lists are the same", async () => {
  await inCopy(null, async (folder) => {
    writeFileSync(join(folder, "a"), "1");
    const { disk, trace } = tracingDisk(realDisk, folder);
    await disk.read(join(folder, "a"));
    await disk.kind(join(folder, "b"));
    await disk.list(folder);
    const asked = trace();
    expect(await holds(asked, folder, realDisk)).toBe(true);
    writeFileSync(join(folder, "a"), "2");
    expect(await holds(asked, folder, realDisk)).toBe(false);
    writeFileSync(join(folder, "a"), "1");
    writeFileSync(join(folder, "c"), "");
    expect(await holds(asked, folder, realDisk)).toBe(false);
  });
});

it("a cache in memory asks the one behind it once", async () => {
  let asked = 0;
  const behind = { get: () => Promise.resolve(++asked), put: () => Promise.resolve() };
  const cache = inMemory(behind);
  expect([await cache.get("kind", "key"), await cache.get("kind", "key"), asked]).toEqual([1, 1, 1]);
  await cache.put("kind", "other", "mine");
  expect([await cache.get("kind", "other"), asked]).toEqual(["mine", 1]);
});

it("a cache that has grown too large loses what nobody asked for", async () => {
  await inCopy(null, async (folder) => {
    const version = "f".repeat(64);
    await openCache(folder, version).put("kind", "old", "x".repeat(1000));
    const cache = openCache(folder, version);
    await cache.put("kind", "new", "y");
    await cache.sweep(500);
    expect([await cache.get("kind", "old"), await cache.get("kind", "new")]).toEqual([undefined, "y"]);
  });
});
