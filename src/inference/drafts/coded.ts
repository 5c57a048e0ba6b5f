/** Labels of many rows, each different one written once: an id is a place in `labels`, and -1 stands for no label. */
export interface Coded {
  readonly labels: readonly string[];
  readonly ids: Int32Array;
}

/** Codes a list of labels; "" is no label. */
export function code(list: readonly string[]): Coded {
  const places = new Map<string, number>();
  const ids = new Int32Array(list.length);
  list.forEach((label, i) => {
    let id = label === "" ? -1 : places.get(label);
    if (id === undefined) {
      id = places.size;
      places.set(label, id);
    }
    ids[i] = id;
  });
  return { labels: [...places.keys()], ids };
}

/** The labels at some places of a coded list; those that do not occur there are left out. */
export function pick({ labels, ids }: Coded, at: readonly number[]): Coded {
  const places = new Int32Array(labels.length).fill(-1);
  const kept: string[] = [];
  const picked = new Int32Array(at.length);
  for (let i = 0; i < at.length; i++) {
    const id = ids[at[i] ?? -1] ?? -1;
    if (id >= 0 && places[id] === -1) {
      places[id] = kept.length;
      kept.push(labels[id] ?? "");
    }
    picked[i] = id < 0 ? -1 : (places[id] ?? -1);
  }
  return { labels: kept, ids: picked };
}

/** The label of a row; "" where it has none. */
export function labelAt({ labels, ids }: Coded, row: number): string {
  return labels[ids[row] ?? -1] ?? "";
}
