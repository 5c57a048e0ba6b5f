/** An operation of a program with what it works on; what is no operation is a name or a constant. */
export interface Operation {
  readonly name: string;
  readonly args: readonly (Operation | string)[];
}

/**
 * Parses a program as `eq{count{filter_eq{all_rows; nation; france}}; 2}=True` (the grammar of Table-Fact-Checking's programs); null
 * where it is none. A constant may hold anything but `;` and braces.
 */
export function parseProgram(text: string): Operation | null {
  let at = 0;
  const read = (): Operation | string | null => {
    const start = at;
    while (at < text.length && !";{}".includes(text.charAt(at))) at++;
    const name = text.slice(start, at).trim();
    if (text[at] !== "{") return name;
    const args: (Operation | string)[] = [];
    do {
      at++;
      const arg = read();
      if (arg === null) return null;
      args.push(arg);
    } while (text[at] === ";");
    if (text[at] !== "}") return null;
    at++;
    // Blanks after a brace are no part of the next argument.
    while (text[at] === " ") at++;
    return { name, args };
  };
  const program = read();
  return program !== null && typeof program !== "string" && /^(=True)?$/.test(text.slice(at).trim()) ? program : null;
}

/** All operations of a program, arguments first. */
export function operationsOf(program: Operation): Operation[] {
  return [...program.args.flatMap((a) => (typeof a === "string" ? [] : operationsOf(a))), program];
}
