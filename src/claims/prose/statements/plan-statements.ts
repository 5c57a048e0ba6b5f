import type { Catalogue } from "../../../addresses/catalogue.ts";
import type { Plan } from "../../../addresses/plan.ts";
import type { FoundClaim } from "../found-claim.ts";
import { formOf } from "../form.ts";
import type { ProseReading } from "../prose-reading.ts";
import type { Scene, SentenceScene } from "../scene.ts";
import { tokensOf } from "../tokens.ts";
import type { Weights } from "../weights.ts";
import { overlaps } from "./names.ts";
import { passageOf, type Passage } from "./passage.ts";
import { waysOf } from "./read-statement.ts";
import { sheetsOf, type Sheet } from "./sheet.ts";
import type { Check, PlannedCheck, Statement } from "./statement.ts";

/** Words by which a sentence says what is not so, not yet so, or what somebody says. */
const NOT_SO = /\b(?:if|would|could|might|may|should|aims?|expects?|expected|plans?|planned|hopes?|unless)\b|["“”«»?]/i;

/** What statements are read against and with. */
export interface Ground {
  readonly scene: Scene;
  readonly catalogue: Catalogue;
  readonly weights: Weights;
  readonly planOf: (address: string) => Plan | null;
  /** The claims that are read number by number. */
  readonly readings: readonly ProseReading[];
}

/** The notions of what a text and a table are called. */
function aboutOf({ scene, catalogue }: Ground, sheet: Sheet, sentence: SentenceScene): Set<string> {
  const table = catalogue.tables.get(sheet.table);
  const texts = [sheet.title, table?.title ?? "", ...(sheet.rows ? [sheet.rows.title, ...sheet.rows.aliases] : [])];
  const headings = (scene.headings[sentence.at] ?? []).flatMap((h) => [...h.notions]);
  return new Set([...headings, ...texts.flatMap((t) => tokensOf(t).flatMap((x) => x.notions))]);
}

/** The claim of a check that no number or extreme of the sentence is: its names. */
function claimOf({ scene }: Ground, sentence: SentenceScene, { start, end }: Check): FoundClaim | null {
  const block = scene.document.blocks[sentence.at];
  if (!block) return null;
  return {
    block,
    at: sentence.at,
    sentence: { start: sentence.start, end: sentence.end },
    start,
    end,
    quantity: null,
    extreme: null,
    run: null,
    occurrence: null,
    extent: null,
    same: false,
    goal: false,
    quoted: false,
    hypothetical: false,
  };
}

function planned(ground: Ground, sentence: SentenceScene, ways: readonly (readonly Check[])[]): Statement | null {
  const here = ground.readings.filter((r) => r.position.sentence === sentence);
  const made: ProseReading[] = [];
  const readingOf = (check: Check): ProseReading | null => {
    const known = [...here, ...made].find((r) => overlaps(r.claim, check));
    if (known) return known;
    const claim = claimOf(ground, sentence, check);
    if (!claim) return null;
    const others = here.map((r) => r.claim);
    const position = { claim, sentence, others, scene: ground.scene, weights: ground.weights };
    const reading = { claim, form: formOf(claim, sentence), position, candidates: [], near: [], context: null };
    made.push(reading);
    return reading;
  };
  const found: PlannedCheck[][] = [];
  for (const way of ways) {
    const checks = way.map((check): PlannedCheck | null => {
      const plans = check.addresses.map((a) => ground.planOf(a));
      const reading = readingOf(check);
      return reading && plans.every((p) => p !== null) ? { ...check, plans, reading } : null;
    });
    // What cannot be asked could be what is meant.
    if (!checks.every((c) => c !== null)) return null;
    found.push(checks);
  }
  return found.length === 0 ? null : { ways: found, here };
}

/** What the sentences of a text say of the rows of tables. */
export interface Statements {
  readonly statements: readonly Statement[];
  /** Every sentence as each table sees it. */
  readonly passages: ReadonlyMap<SentenceScene, readonly Passage[]>;
}

/** The sentences of a text that are statements about the rows of a table, with what they need of the data. */
export function planStatements(ground: Ground): Statements {
  const sheets = sheetsOf(ground.catalogue);
  const passages = new Map<SentenceScene, readonly Passage[]>();
  if (sheets.length === 0 || ground.scene.document.language !== "en") return { statements: [], passages };
  const statements = ground.scene.sentences.flatMap((sentence): Statement[] => {
    const kind = ground.scene.document.blocks[sentence.at]?.kind;
    const seen = sheets.map((sheet) => passageOf(sentence, sheet, aboutOf(ground, sheet, sentence)));
    passages.set(sentence, seen);
    if ((kind !== "paragraph" && kind !== "item") || NOT_SO.test(sentence.text)) return [];
    const here = ground.readings.filter((r) => r.position.sentence === sentence);
    if (here.some(({ claim }) => claim.goal || claim.quoted || claim.hypothetical)) return [];
    for (const passage of seen) {
      const ways = waysOf(passage);
      const statement = ways.length > 0 ? planned(ground, sentence, ways) : null;
      if (statement) return [statement];
    }
    return [];
  });
  return { statements, passages };
}
