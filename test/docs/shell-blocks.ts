/** A command that a page of the docs shows, and what it says that the command prints. */
export interface Shown {
  readonly command: string;
  /** The lines of the block of text that follows; null where none does before the next command. */
  readonly output: readonly string[] | null;
  readonly line: number;
}

interface Block {
  readonly language: string;
  readonly lines: string[];
  readonly line: number;
  /** The last line with something in it before the block. */
  readonly before: string;
}

/** The fenced blocks of a Markdown file, in order. */
function blocks(markdown: string): Block[] {
  const found: Block[] = [];
  let open: { readonly fence: string; readonly block: Block } | null = null;
  let before = "";
  markdown.split("\n").forEach((text, i) => {
    const [, fence, language = ""] = /^(`{3,})(\w*)$/.exec(text) ?? [];
    if (open && text === open.fence) {
      found.push(open.block);
      open = null;
    } else if (open) open.block.lines.push(text);
    else if (fence !== undefined) open = { fence, block: { language, lines: [], line: i + 2, before } };
    if (text !== "") before = text;
  });
  return found;
}

/** The files that a page shows whole: a block below a line that is only the file's path, as code. */
export function shownFiles(markdown: string): ReadonlyMap<string, string> {
  const files = blocks(markdown).flatMap(({ before, lines }): [string, string][] => {
    const path = /^`([\w./-]+\.\w+)`$/.exec(before)?.[1];
    return path === undefined ? [] : [[path, `${lines.join("\n")}\n`]];
  });
  return new Map(files);
}

/** Each `sh` block of one command with the `text` block after it. */
export function shownCommands(markdown: string): Shown[] {
  const all = blocks(markdown).filter((b) => b.language === "sh" || b.language === "text");
  return all.flatMap(({ language, lines, line }, i): Shown[] => {
    if (language !== "sh") return [];
    const next = all[i + 1];
    return [{ command: lines.join("\n"), output: next?.language === "text" ? next.lines : null, line }];
  });
}

/** Where an excerpt differs from what was printed: the first part of it that is not there; null where all is. A line "…" stands for any lines. */
export function excerptProblem(excerpt: readonly string[], printed: readonly string[]): string | null {
  const text = `\n${printed.join("\n")}\n`;
  const parts = excerpt.join("\n").split(/^…$\n?/m);
  let from = 0;
  for (const [i, raw] of parts.entries()) {
    const part = raw.replace(/\n$/, "");
    if (part === "") continue;
    const wanted = `\n${part}\n`;
    const at = i === 0 ? (text.startsWith(wanted) ? 0 : -1) : i === parts.length - 1 ? text.lastIndexOf(wanted) : text.indexOf(wanted, from);
    if (at < from) return part;
    from = at + wanted.length - 1;
  }
  const ends = parts.at(-1) === "" || from === text.length - 1;
  return ends ? null : `… ${text.slice(from).trim()}`;
}
