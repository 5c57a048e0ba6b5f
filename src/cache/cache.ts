/** What can be written down and read again. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What was computed before. A key is the hash of all that the value depends on, besides the code: a cache is of one version of
 * it. What is not there, or not whole, is undefined. Nothing is thrown: a cache that does not work keeps nothing.
 */
export interface Cache {
  readonly get: (kind: string, key: string) => Promise<Json | undefined>;
  readonly put: (kind: string, key: string, value: Json) => Promise<void>;
}

/** Keeps nothing. */
export const noCache: Cache = { get: () => Promise.resolve(undefined), put: () => Promise.resolve() };

/** Keeps what was asked of another cache, and what was put into it, in memory as well. */
export function inMemory(behind: Cache = noCache): Cache {
  const known = new Map<string, Json>();
  return {
    get: async (kind, key) => {
      const name = `${kind}/${key}`;
      const value = known.get(name) ?? (await behind.get(kind, key));
      if (value !== undefined) known.set(name, value);
      return value;
    },
    put: async (kind, key, value) => {
      known.set(`${kind}/${key}`, value);
      await behind.put(kind, key, value);
    },
  };
}
