/** A file of bare data and what its surroundings say of it. */
export interface DataFile {
  /** As messages and evidence name it. */
  readonly path: string;
  /** For the disk. */
  readonly absolute: string;
  readonly title: string | null;
  /** The unit that a data package states, as it stands. */
  readonly unit: string | null;
  /** The title of the collection that it belongs to. */
  readonly collection: string | null;
}
