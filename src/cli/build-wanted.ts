/** What a build is asked for. */
export interface Wanted {
  /** The project's folder, and the one to write; absolute. */
  readonly folder: string;
  readonly out: string;
  readonly asOf: string | undefined;
  /** Whether what was computed before may be used, and what is computed kept. */
  readonly cached: boolean;
}
