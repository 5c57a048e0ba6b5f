import { addresses } from "./catalogue/addresses.ts";
import { charts } from "./catalogue/charts.ts";
import { claims } from "./catalogue/claims.ts";
import { cli } from "./catalogue/cli.ts";
import { inference } from "./catalogue/inference.ts";
import { measures } from "./catalogue/measures.ts";
import { outputs } from "./catalogue/outputs.ts";
import { pages } from "./catalogue/pages.ts";
import { projects } from "./catalogue/projects.ts";
import { tables } from "./catalogue/tables.ts";
import { fill, type Diagnostic, type Entry, type Place } from "./diagnostic.ts";

/** Every diagnostic there is, by its permanent code. */
export const catalogue = {
  ...projects,
  ...tables,
  ...measures,
  ...inference,
  ...addresses,
  ...claims,
  ...pages,
  ...charts,
  ...outputs,
  ...cli,
} as const;

export type Code = keyof typeof catalogue;

type Params<C extends Code> = (typeof catalogue)[C] extends Entry<infer P> ? P : never;

/** Makes the diagnostic with this code: the only way that a message comes about. */
export function diagnose<C extends Code>(code: C, place: Place | null, params: Params<C>): Diagnostic {
  return fill(code, catalogue[code] as unknown as Entry<Params<C>>, place, params);
}
