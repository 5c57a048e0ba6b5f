import { readShade } from "./shade.ts";

// Before anything is drawn, so that a page does not change its colours before the reader's eyes.
const shade = readShade();
if (shade !== null) document.documentElement.dataset["shade"] = shade;
