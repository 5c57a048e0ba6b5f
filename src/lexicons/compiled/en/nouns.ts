// Compiled from lexicons/en/nouns.yaml by scripts/compile-lexicons.mjs; change it there.
import type { Nouns } from "../../shapes.ts";

export const nouns: Nouns = {
  "closed": "a an the this that these those some any no each every either neither both all half such what which who whom whose i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself itself themselves and or but nor so yet for if because although though while whereas unless until since when where how why than as of in on at by to from with without within into onto over under above below between among through during before after about around against along across behind beyond near off out up down per via upon toward towards despite except like including excluding compared according respectively versus vs is are was were be been being am has have had having do does did doing will would shall should can could may might must not never also only just even still already almost nearly now then here there again too very more most less least much many few fewer said says say saying told made make makes making took take takes came come comes went go goes gave give gives got get gets rose rise rises fell fall falls grew grow grows increased increase decreased decrease declined decline dropped drop reported recorded showed show shows spent spend pay paid pays met meet meets reached reach reaches reaching became become remained remain died killed lived worked work lost won scored attended left voted failed passed hit missed exceeded felt higher lower larger smaller greater bigger longer shorter better worse older younger earlier later ago one ones own other others another same yesterday today tomorrow ahead apart away back together overall alone worldwide annually instead recently however involving leading following beginning starting ending representing accounting bringing comprising because due owing per thanks can't don't isn't aren't won't n't s t ll re ve d\n",
  "closedDe": [],
  "plurals": [
    "people", "children", "men", "women", "persons", "mice", "teeth", "feet", "geese", "sheep", "cattle", "police",
    "staff", "data", "media", "criteria", "aircraft", "personnel", "series", "species", "households", "lives", "wives",
    "policemen", "firemen", "spokesmen", "chairmen", "clergy", "troops", "deer", "fish", "alumni", "bacteria",
    "phenomena", "stimuli",
  ],
  "plural": "s",
  "notPlural": [
    "is", "was", "has", "does", "this", "its", "his", "us", "as", "thus", "plus", "less", "ss", "across", "always",
    "perhaps", "towards", "besides", "afterwards", "sometimes", "nevertheless",
  ],
  "people": [
    "people", "persons", "men", "women", "children", "households", "births", "deaths", "students", "pupils", "workers",
    "employees", "jobs", "families", "residents", "adults", "patients", "soldiers", "troops", "votes", "voters",
    "visitors", "passengers", "copies", "units", "times", "homes", "houses", "points", "members", "cases",
    "respondents", "participants", "delegates", "refugees", "migrants", "tonnes", "tons", "miles", "protesters", "fans",
    "spectators", "seats", "tickets", "staff", "words", "pages", "rooms", "beds", "vehicles", "cars",
  ],
  "streak": [
    "consecutive", "successive", "straight", "uninterrupted", "unbroken", "running",
  ],
  "streakAfter": [
    "in a row", "in succession", "on the trot", "running", "on end",
  ],
};
