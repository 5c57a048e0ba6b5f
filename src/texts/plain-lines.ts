/** A line with something on it: where its words stand in the file, without the white space and quotation marks around them. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** It is marked as a quotation, as in a letter: "> so it was". */
  readonly quoted: boolean;
}

const ENDS = /\r\n|\n|\r|\f/g;
const QUOTE = /^(?:\s{0,3}>)+/;

function lineAt(file: string, from: number, to: number): Line {
  const raw = file.slice(from, to);
  const mark = QUOTE.exec(raw)?.[0].length ?? 0;
  const body = raw.slice(mark);
  const text = body.trim();
  const start = from + mark + (body.length - body.trimStart().length);
  return { start, end: start + text.length, text, quoted: mark > 0 };
}

/** The lines of a file from an offset on, in groups with empty lines between them. */
export function paragraphsOf(file: string, from: number): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  const take = (start: number, end: number): void => {
    const line = lineAt(file, start, end);
    const parts = line.text === "" || (group.length > 0 && group.at(-1)?.quoted !== line.quoted);
    if (parts && group.length > 0) {
      groups.push(group);
      group = [];
    }
    if (line.text !== "") group.push(line);
  };
  let start = from;
  for (const end of file.slice(from).matchAll(ENDS)) {
    take(start, from + end.index);
    start = from + end.index + end[0].length;
  }
  take(start, file.length);
  if (group.length > 0) groups.push(group);
  return groups;
}
