import { readQuantities } from "../../quantities/read.ts";
import type { Document } from "../../texts/document.ts";
import { splitSentences } from "../../texts/sentences.ts";
import type { FoundClaim } from "./found-claim.ts";

/** Every numerical claim of a document's prose, in the order of the text; none overlap. */
export function findClaims(document: Document, referenceDate: string | null): FoundClaim[] {
  return document.blocks.flatMap((block, at) => {
    const sentences = splitSentences(block.text);
    return readQuantities(block.text, { language: document.language, referenceDate }).flatMap((quantity) => {
      const sentence = sentences.find((s) => quantity.start >= s.start && quantity.start < s.end);
      if (!sentence || quantity.kind === "date" || quantity.kind === "period") return [];
      const { start, end } = quantity;
      return [{ block, at, sentence, start, end, quantity, extreme: null, run: null }];
    });
  });
}
