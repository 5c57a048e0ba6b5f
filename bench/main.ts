const [name = "example", ...args] = process.argv.slice(2);
const bench =
  /^[a-z][a-z-]*$/.test(name) && name !== "main"
    ? ((await import(`./${name}.ts`)) as { run: (args: string[]) => Promise<void> })
    : null;

if (bench) await bench.run(args);
else {
  console.error("usage: npm run bench [-- NAME]; without a name: example");
  process.exitCode = 2;
}
