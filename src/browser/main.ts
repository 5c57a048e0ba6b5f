import { openNotes } from "./notes.ts";

openNotes(document);
