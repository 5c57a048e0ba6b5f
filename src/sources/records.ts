/** One record of a CSV file: where it begins and its fields as they are meant (quotes taken off). */
export interface CsvRecord {
  /** The line on which the record begins, from 1; LF, CRLF and CR each end a line, inside quotes too. */
  readonly line: number;
  /** The offset of each field in the text, its quote included. */
  readonly starts: readonly number[];
  readonly values: readonly string[];
}

/** Why a text is no CSV, and where. */
export interface CsvMistake {
  readonly problem: string;
  readonly line: number;
  readonly start: number;
}

const QUOTE = '"';

/**
 * Cuts CSV (RFC 4180, with any line ends) into records; a byte-order mark and empty lines are skipped. The text is read once,
 * field by field, so that each field knows its place. With `lenient`, a quote out of place is a letter like any other.
 */
export function readRecords(
  text: string,
  delimiter: string,
  lenient = false,
): { records: readonly CsvRecord[] } | CsvMistake {
  const records: CsvRecord[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let line = 1;
  const isLineEnd = (i: number): boolean => text[i] === "\n" || text[i] === "\r";
  const skipLineEnd = (): void => {
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    line++;
  };

  /** Reads a field in quotes, `at` on the opening one. */
  const readQuoted = (): string | CsvMistake => {
    const opened = { line, start: at };
    let value = "";
    at++;
    for (;;) {
      const close = text.indexOf(QUOTE, at);
      if (close < 0) {
        if (!lenient) return { problem: "this quote is not closed", ...opened };
        ({ line, start: at } = opened);
        return readPlain(true);
      }
      const piece = text.slice(at, close);
      line += piece.match(/\r\n|\n|\r/g)?.length ?? 0;
      value += piece;
      at = close + 1;
      if (text[at] !== QUOTE) break;
      value += QUOTE;
      at++;
    }
    if (at < text.length && text[at] !== delimiter && !isLineEnd(at)) {
      if (!lenient) return { problem: "text stands after a closing quote", line, start: at };
      const rest = readPlain(true);
      return typeof rest === "string" ? value + rest : rest;
    }
    return value;
  };

  const readPlain = (quotes = lenient): string | CsvMistake => {
    const start = at;
    while (at < text.length && text[at] !== delimiter && !isLineEnd(at)) {
      if (!quotes && text[at] === QUOTE)
        return { problem: "a quote stands inside a field without quotes", line, start: at };
      at++;
    }
    return text.slice(start, at);
  };

  while (at < text.length) {
    if (isLineEnd(at)) {
      skipLineEnd();
      continue;
    }
    const record = { line, starts: [] as number[], values: [] as string[] };
    for (;;) {
      record.starts.push(at);
      const value = text[at] === QUOTE ? readQuoted() : readPlain();
      if (typeof value !== "string") return value;
      record.values.push(value);
      if (text[at] !== delimiter) break;
      at++;
    }
    records.push(record);
    if (at < text.length) skipLineEnd();
  }
  return { records };
}
