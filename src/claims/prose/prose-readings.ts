import type { Document } from "../../texts/document.ts";
import type { Days } from "../reading.ts";
import type { ProseReading } from "./prose-reading.ts";
import type { Scene } from "./scene.ts";
import type { Statements } from "./statements/plan-statements.ts";

/** What a document's prose claims, before anything is asked of the data. */
export interface ProseReadings {
  readonly document: Document;
  readonly days: Days;
  readonly scene: Scene;
  readonly readings: readonly ProseReading[];
  /** Sentences that are read as a whole, against the rows of a table. */
  readonly rows: Statements;
}
