import { change } from "./change.ts";
import { count } from "./count.ts";
import { difference } from "./difference.ts";
import { excess } from "./excess.ts";
import { max, min } from "./extreme.ts";
import { first } from "./first.ts";
import { fraction } from "./fraction.ts";
import { growth } from "./growth.ts";
import { mean } from "./mean.ts";
import { members } from "./members.ts";
import type { Operator } from "./operator.ts";
import { per } from "./per.ts";
import { rank } from "./rank.ts";
import { round } from "./round.ts";
import { share } from "./share.ts";
import { highestSince, lowestSince } from "./since.ts";
import { streak } from "./streak.ts";

/** Every operator there is. */
export const operators: ReadonlyMap<string, Operator> = new Map(
  [
    growth,
    change,
    difference,
    excess,
    per,
    share,
    count,
    fraction,
    members,
    rank,
    streak,
    max,
    min,
    mean,
    highestSince,
    lowestSince,
    first,
    round,
  ].map((operator) => [operator.name, operator]),
);
