import { z } from "zod";
import { textSchema } from "./validate.ts";

/** What a project says of how its report appears: all of it may be open. */
export interface Publication {
  /** Where the report will stand on the web, with a slash at its end. */
  readonly url: string | null;
  /** Who publishes it. */
  readonly publisher: string | null;
  /** Term → what it means, in the order of the file. */
  readonly glossary: ReadonlyMap<string, string>;
}

/** The settings in rapporteur.yaml that say it. */
export const publicationSettings = {
  url: z
    .string()
    .regex(/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/, "an address on the web (https://…) without ? and #")
    .optional(),
  publisher: textSchema.optional(),
  glossary: z.record(z.string(), textSchema).nullish(),
};

interface Settings {
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly glossary?: Readonly<Record<string, string>> | null | undefined;
}

/** How a report appears, from its settings. */
export function publicationOf({ url, publisher, glossary }: Settings): Publication {
  return {
    url: url === undefined ? null : `${url.replace(/\/+$/, "")}/`,
    publisher: publisher ?? null,
    glossary: new Map(Object.entries(glossary ?? {})),
  };
}
