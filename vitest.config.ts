import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The sites that tests build have the script and the typeface of the sources as they stand.
    globalSetup: "test/made-assets.mjs",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
