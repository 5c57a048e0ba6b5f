/** Numbers by chance that are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to, and without, 1. */
  readonly next: () => number;
  /** One of a list; undefined of an empty one. */
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  /** The list in another order. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next,
    pick: (list) => list[below(list.length)],
    shuffle: (list) => {
      const mixed = [...list];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = below(i + 1);
        const [a, b] = [mixed[i], mixed[j]];
        if (a !== undefined && b !== undefined) [mixed[i], mixed[j]] = [b, a];
      }
      return mixed;
    },
  };
}
