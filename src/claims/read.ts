import type { Catalogue } from "../addresses/catalogue.ts";
import type { Plan } from "../addresses/plan.ts";
import { resolveText } from "../addresses/resolve.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { readQuantities } from "../quantities/read.ts";
import { sourceRange, type Block, type Document, type DocumentLink } from "../texts/document.ts";
import { splitSentences, type Sentence } from "../texts/sentences.ts";
import { MentionFinder, type Mentions } from "./mentions.ts";
import { questionsFor } from "./questions.ts";
import type { Stretch } from "./clauses.ts";
import { settle } from "./settle.ts";
import type { Days, DocumentReadings, Reading, SentenceContext } from "./reading.ts";
import type { Claim } from "./verdict.ts";

const SCHEME = "claim:";

/** Whether the offsets of two stretches meet; an empty stretch meets what it lies in. */
function meets(aStart: number, aEnd: number, bStart: number, bEnd: number): boolean {
  return aStart < bEnd && bStart < aEnd;
}

function isTime(q: Quantity): boolean {
  return q.kind === "date" || q.kind === "period";
}

/** The one quantity that a link's text states; a report and "none" where there is none or several. */
function linkQuantity(
  link: DocumentLink,
  block: Block,
  quantities: readonly Quantity[],
  plan: Plan,
  document: Document,
  report: Report,
): Quantity | null | "none" {
  const quote = block.text.slice(link.start, link.end);
  if (quote.trim() === "") return null;
  const wantsTime = plan.unit.kind === "period" || plan.unit.kind === "date";
  const inside = quantities.filter((q) => meets(q.start, q.end, link.start, link.end));
  const fitting = inside.filter((q) => isTime(q) === wantsTime);
  const own =
    fitting.length > 0
      ? fitting
      : readQuantities(quote, { language: document.language, referenceDate: document.date })
          .map((q) => moved(q, link.start))
          .filter((q) => isTime(q) === wantsTime);
  const [only, ...more] = own;
  const place = document.placeOf(link.sourceStart, link.sourceEnd);
  if (!only) {
    report(diagnose("claim-without-number", place, { quote }));
    return "none";
  }
  if (more.length > 0) {
    report(diagnose("claim-several-numbers", place, { quote, quantities: own.map((q) => q.quote) }));
    return "none";
  }
  return only;
}

function moved(q: Quantity, by: number): Quantity {
  return { ...q, start: q.start + by, end: q.end + by };
}

function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence {
  return sentences.find((s) => offset >= s.start && offset < s.end) ?? sentences.at(-1) ?? { start: 0, end: 0 };
}

/** Reads every claim link of a document. Mistakes in links are reported; the sound ones are read all the same. */
export function readLinkedClaims(
  document: Document,
  catalogue: Catalogue,
  days: Days,
  report: Report,
  finder = new MentionFinder(catalogue),
): DocumentReadings {
  const readings: Reading[] = [];
  const { badDate } = document;
  if (badDate) {
    report(diagnose("text-date", document.placeOf(badDate.start, badDate.start), { date: badDate.text }));
  }
  for (const block of document.blocks) {
    const links = block.links.filter((l) => l.url.startsWith(SCHEME));
    if (links.length === 0) continue;
    const quantities = readQuantities(block.text, {
      language: document.language,
      referenceDate: document.date ?? days.judged,
    });
    const sentences = splitSentences(block.text);
    for (const link of links) {
      const address = link.url.slice(SCHEME.length);
      const at = link.urlStart + SCHEME.length;
      const placeOf = (start: number, end: number) =>
        document.placeOf(at + start, at + (start === end ? address.length : end));
      if (link.byReference) {
        const quote = block.text.slice(link.start, link.end);
        report(diagnose("claim-reference", document.placeOf(link.sourceStart, link.sourceEnd), { quote }));
        continue;
      }
      const linked = resolveText(address, catalogue, report, { asOf: days.judged, placeOf });
      if (!linked) continue;
      const quantity = linkQuantity(link, block, quantities, linked, document, report);
      if (quantity === "none") continue;
      const sentence = sentenceAt(sentences, link.start);
      const text = block.text.slice(sentence.start, sentence.end);
      const mentions = outsideMoney(finder.find(text), quantities, sentence.start);
      const claims = links.filter((l) => l.start >= sentence.start && l.end <= sentence.end);
      const isOwn = (phrase: Stretch): boolean => nearestLink(phrase, claims, block, sentence.start) === link;
      const context: SentenceContext = {
        sentence,
        text,
        mentions,
        settled: { sameMembers: mentions.same.some(isOwn), applicableOnly: mentions.applicable.some(isOwn) },
        quantities: quantities.filter((q) => q.start >= sentence.start && q.end <= sentence.end),
      };
      const words = sourceRange(block, link.start, link.end);
      const place =
        link.start === link.end
          ? document.placeOf(link.sourceStart, link.sourceEnd)
          : document.placeOf(words.start, words.end);
      const claim: Claim = {
        quote: block.text.slice(link.start, link.end),
        place,
        quantity,
        sentence: text.trim(),
        sentenceStart: link.start - sentence.start - (text.length - text.trimStart().length),
        sentenceEnd: link.end - sentence.start - (text.length - text.trimStart().length),
        link: address,
        linkPlace: document.placeOf(link.sourceStart, link.sourceEnd),
      };
      const plan = settle(linked, address, context, catalogue);
      const questions = questionsFor(plan, address, context, catalogue, days);
      readings.push({ claim, plan, block, context, start: link.start, end: link.end, questions, days });
    }
  }
  return { document, readings };
}

/**
 * The link that a phrase of its sentence belongs to: the nearest without a comma or the like between, else the nearest; of two
 * as near, the one behind it.
 */
function nearestLink(
  phrase: Stretch,
  links: readonly DocumentLink[],
  block: Block,
  offset: number,
): DocumentLink | undefined {
  const [from, to] = [phrase.start + offset, phrase.end + offset];
  const cost = (l: DocumentLink): number => {
    const [low, high] = l.start >= to ? [to, l.start] : [l.end, from];
    const apart = /[,;:()]/.test(block.text.slice(low, high)) ? block.text.length : 0;
    return apart + high - low + (l.start >= to ? 0 : 0.5);
  };
  return [...links].sort((a, b) => cost(a) - cost(b))[0];
}

/** Leaves out names that are part of a sum of money ("US$"). */
function outsideMoney(mentions: Mentions, quantities: readonly Quantity[], offset: number): Mentions {
  const money = quantities.filter((q) => q.kind === "money");
  const members = mentions.members.filter(
    (m) => !money.some((q) => meets(q.start, q.end, m.start + offset, m.end + offset)),
  );
  return { ...mentions, members };
}
