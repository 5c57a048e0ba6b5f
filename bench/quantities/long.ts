import { readQuantities } from "../../src/quantities/read.ts";
import { HOSTILE } from "./hostile.ts";

const SIZES = [1_000_000, 2_000_000, 5_000_000, 10_000_000];

/** Prints the processor time for texts up to 10 MB; time a megabyte should stay the same along a line. */
export function long(): void {
  console.log(
    `\nseconds of processor time a megabyte, for texts of ${SIZES.map((s) => `${String(s / 1e6)} MB`).join(", ")}`,
  );
  for (const [name, piece] of Object.entries(HOSTILE)) {
    const times = SIZES.map((size) => {
      const text = piece.repeat(Math.ceil(size / piece.length));
      const before = process.cpuUsage();
      readQuantities(text);
      const used = process.cpuUsage(before);
      return ((used.user + used.system) / size).toFixed(2);
    });
    console.log(`  ${name.padEnd(20)} ${times.join("  ")}`);
  }
}
