import type { KeyColumn } from "./columns.ts";

/** Which key columns tell the rows of a table apart, and what the other ones say of them. */
export interface Keys {
  readonly keys: readonly KeyColumn[];
  /** Columns before a key that follow from it: the question before its answers. */
  readonly above: readonly KeyColumn[];
  /** Other names for a key: a code beside each name. */
  readonly codes: readonly { readonly key: KeyColumn; readonly code: KeyColumn }[];
  /** Other columns: what a row says more. */
  readonly attributes: readonly KeyColumn[];
  /** No two rows have the same keys. */
  readonly unique: boolean;
}

/** Whether no two rows have the same labels in some columns; rows without any are left out. */
function isUnique(columns: readonly KeyColumn[]): boolean {
  const seen = new Set<string>();
  const rows = columns[0]?.labels.length ?? 0;
  for (let i = 0; i < rows; i++) {
    const labels = columns.map((c) => c.labels[i] ?? "");
    if (labels.every((label) => label === "")) continue;
    const key = labels.join("\u0000");
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

const CODE = /(?:^|[\s_])(?:codes?|iso|id|abbr(?:eviation)?\.?|symbol|nuts|fips|short(?: name)?)\d?$/i;

/** Whether a column has short codes rather than names. */
function hasCodes({ header, labels }: KeyColumn): boolean {
  return CODE.test(header) || labels.every((label) => /^(?:[A-Z]{1,4}\d{0,4}|)$/.test(label));
}

/** Whether the rows of each label stand together, as below a heading. */
function standsTogether({ labels }: KeyColumn): boolean {
  const runs = labels.filter((label, i) => label !== labels[i - 1]);
  return new Set(runs).size === runs.length;
}

/** Finds the first columns that tell all rows apart, then leaves out those that are not needed for it, and says what they are. */
export function findKeys(columns: readonly KeyColumn[]): Keys {
  const rows = columns[0]?.labels.length ?? 0;
  if (!isUnique(columns)) return { keys: columns, above: [], codes: [], attributes: [], unique: false };
  let count = 1;
  while (count < columns.length && !isUnique(columns.slice(0, count))) count++;
  const first = columns.slice(0, count);
  // Of two names for one thing, the first is the key.
  let keys = first.filter((column, i) => !first.slice(0, i).some((before) => isSame(before, column)));
  for (const column of keys) {
    const rest = keys.filter((k) => k !== column);
    if (column.kind === "category" && rest.length > 0 && isUnique(rest)) keys = rest;
  }
  const others = columns.filter((c) => !keys.includes(c));
  const codes = others.flatMap((code) => {
    const key = hasCodes(code) ? keys.find((k) => k.kind === "category" && isSame(code, k)) : undefined;
    return key ? [{ key, code }] : [];
  });
  const left = others.filter((c) => !codes.some(({ code }) => code === c));
  const isAbove = (c: KeyColumn): boolean =>
    distinct(c) < 2 ||
    (keys.some((k) => k.at > c.at && k.kind === "category") && distinct(c) * 2 <= rows && standsTogether(c));
  return { keys, above: left.filter(isAbove), codes, attributes: left.filter((c) => !isAbove(c)), unique: true };
}

/** How many different labels a column has. */
export function distinct({ labels }: KeyColumn): number {
  return new Set(labels.filter((label) => label !== "")).size;
}

/** Whether each label of one column goes with one of the other: names for the same thing. */
function isSame(a: KeyColumn, b: KeyColumn): boolean {
  const pairs = new Set<string>();
  a.labels.forEach((label, i) => {
    if (label !== "" && (b.labels[i] ?? "") !== "") pairs.add(`${label}\u0000${b.labels[i] ?? ""}`);
  });
  return pairs.size === distinct(a) && pairs.size === distinct(b);
}
