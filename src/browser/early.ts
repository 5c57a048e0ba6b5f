import { readShade } from "./shade.ts";

// Runs before anything is drawn. The page does not change its colours before the reader's eyes; room is kept for what the other
// script adds; and the first paint waits for the typeface, which is there already and only has to be unpacked, so that no line
// is set twice.
const { classList, dataset } = document.documentElement;
classList.add("scripted", "waiting");
const shade = readShade();
if (shade !== null) dataset["shade"] = shade;
const weights = [400, 600].map((weight) => document.fonts.load(`${weight.toString()} 1em "Source Serif 4"`));
void Promise.allSettled(weights).then(() => {
  classList.remove("waiting");
});
