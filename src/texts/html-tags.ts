import { Tokenizer } from "htmlparser2";

/** A start tag, and where it stands in the file. */
export interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** By their names in lower case, their references decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the value of `href` begins; where the tag does, if it has none. */
  readonly hrefStart: number;
}

/** Takes what stands in a file of HTML, in its order. */
export interface TagReader {
  readonly open: (tag: Tag) => void;
  readonly close: (name: string, start: number, end: number) => void;
  /** Text that stands in the file as it is. */
  readonly words: (start: number, end: number) => void;
  /** A character that is written as a reference. */
  readonly character: (text: string, start: number, end: number) => void;
  /** Whether what comes now stands in a drawing or a formula, where a tag may end itself. */
  readonly isDrawn: () => boolean;
}

/** Takes a file of HTML apart into tags and text, from an offset on. Never throws: any text is HTML. */
export function readTags(file: string, from: number, reader: TagReader): void {
  const textAt = (start: number, end: number): string => file.slice(from + start, from + end);
  let tag: { name: string; start: number; attributes: Map<string, string>; hrefStart: number } | null = null;
  let attribute: { name: string; value: string; start: number } | null = null;
  const openAt = (end: number): string | null => {
    const name = tag?.name ?? null;
    if (tag) reader.open({ ...tag, end: from + end + 1 });
    tag = null;
    return name;
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        const at = from + start - 1;
        tag = { name: textAt(start, end).toLowerCase(), start: at, attributes: new Map(), hrefStart: at };
      },
      onattribname(start, end) {
        attribute = { name: textAt(start, end).toLowerCase(), value: "", start: -1 };
      },
      onattribdata(start, end) {
        if (!attribute) return;
        if (attribute.start < 0) attribute.start = from + start;
        attribute.value += textAt(start, end);
      },
      onattribentity(codepoint) {
        if (attribute) attribute.value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (tag && attribute && !tag.attributes.has(attribute.name)) {
          tag.attributes.set(attribute.name, attribute.value);
          if (attribute.name === "href" && attribute.start >= 0) tag.hrefStart = attribute.start;
        }
        attribute = null;
      },
      onopentagend: (end) => void openAt(end),
      onselfclosingtag(end) {
        const name = openAt(end);
        // In HTML the slash means nothing.
        if (name !== null && reader.isDrawn()) reader.close(name, from + end + 1, from + end + 1);
      },
      onclosetag(start, end) {
        const behind = file.indexOf(">", from + end);
        reader.close(textAt(start, end).toLowerCase(), from + start - 2, behind < 0 ? file.length : behind + 1);
      },
      ontext: (start, end) => {
        // An end tag that breaks off inside an attribute's place has no text of its own.
        if (start >= 0) reader.words(from + start, from + end);
      },
      ontextentity(codepoint, end) {
        const start = file.lastIndexOf("&", from + end - 1);
        reader.character(String.fromCodePoint(codepoint), Math.max(start, from), from + end);
      },
      isInForeignContext: reader.isDrawn,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
    },
  );
  tokenizer.write(file.slice(from));
  tokenizer.end();
}
