import { fitWeights } from "./claims/fit.ts";

/** Fits the weights of plain prose; docs/benchmarks.md says how. */
export async function run(args: string[]): Promise<void> {
  await fitWeights(args);
}
