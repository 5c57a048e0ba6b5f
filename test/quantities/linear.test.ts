import { describe, expect, test } from "vitest";
import { readQuantities } from "../../src/quantities/read.ts";
import { HOSTILE } from "../../bench/quantities/hostile.ts";

/** Processor time in milliseconds, the least of three runs. */
function milliseconds(text: string): number {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    readQuantities(text);
    const used = process.cpuUsage(before);
    return (used.user + used.system) / 1000;
  });
  return Math.min(...times);
}

describe("twice the text takes twice the time", () => {
  for (const [name, piece] of Object.entries(HOSTILE)) {
    test(name, () => {
      const text = piece.repeat(Math.ceil(12_000 / piece.length));
      readQuantities(text);
      const once = milliseconds(text);
      const fourTimes = milliseconds(text.repeat(4));
      // Four times the text; twice as much again is left for the collector and other work on the machine.
      expect(fourTimes).toBeLessThan(8 * once + 100);
    });
  }
});
