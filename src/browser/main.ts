import { addCopying } from "./copying.ts";
import { openFootnotes } from "./footnotes.ts";
import { openNotes } from "./notes.ts";
import { addSearch } from "./search.ts";
import { addShadeButton } from "./shade.ts";
import { addTableTools } from "./tables.ts";
import { readWords } from "./words.ts";

const words = readWords(document);
addShadeButton(document, words);
openNotes(document);
openFootnotes(document, words);
addCopying(document, words);
addTableTools(document, words);
addSearch(document, words);
