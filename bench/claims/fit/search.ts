/** Named numbers that are searched for. */
export type Numbers = Readonly<Record<string, number>>;

/** How good some numbers are; more is better. */
export type Evaluate<N extends Numbers> = (numbers: N) => Promise<number>;

export interface Found<N extends Numbers> {
  readonly numbers: N;
  readonly value: number;
}

/** A change of one number by a factor. */
interface Move {
  readonly name: string;
  readonly factor: number;
}

/** Gains smaller than this are none: they would follow the rounding of sums. */
const LEAST_GAIN = 1e-9;

function moved<N extends Numbers>(numbers: N, { name, factor }: Move): N {
  return { ...numbers, [name]: Number(((numbers[name] ?? 0) * factor).toPrecision(4)) };
}

/**
 * Coordinate search: for each step, every number is tried alone, up and down by that part of itself; those that help are then taken
 * together, the most helpful first, each as often as it goes on helping. Later steps go on with the numbers that the first one
 * changed. The first round tries the same numbers whatever is asked, so that what was remembered for one search serves the next.
 * `only` names the numbers that may change; all where it is left out.
 */
export async function searchCoordinates<N extends Numbers>(
  start: N,
  steps: readonly number[],
  evaluate: Evaluate<N>,
  only: readonly string[] = Object.keys(start),
): Promise<Found<N>> {
  let best: Found<N> = { numbers: start, value: await evaluate(start) };
  for (const [round, step] of steps.entries()) {
    const from = best;
    const names = only.filter((name) => round === 0 || from.numbers[name] !== start[name]);
    const moves = names.flatMap((name): Move[] => [
      { name, factor: 1 + step },
      { name, factor: 1 / (1 + step) },
    ]);
    const tried: { move: Move; gain: number }[] = [];
    for (const move of moves) tried.push({ move, gain: (await evaluate(moved(from.numbers, move))) - from.value });
    const helpful = tried.filter((t) => t.gain > LEAST_GAIN).sort((a, b) => b.gain - a.gain);
    for (const { move } of helpful) {
      for (;;) {
        const numbers = moved(best.numbers, move);
        const value = await evaluate(numbers);
        if (value <= best.value + LEAST_GAIN) break;
        best = { numbers, value };
      }
    }
  }
  return best;
}
