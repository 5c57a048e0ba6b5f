import { byText } from "./by-text.ts";
import type { FoundClaim } from "./found-claim.ts";
import type { PeriodFound, SentenceScene } from "./scene.ts";
import { basesOf, periodAt, periodFrom, periodUntil, periodsIn, type TimeAxis } from "./time-axis.ts";
import { better, nearness, ranked, sentencesBefore, type Origin, type Position, type SlotOption } from "./slots.ts";

/** The ways to fill the end of time, the best first; `base` where words give both ends of a change. */
export interface TimeOption {
  readonly slug: string;
  readonly base: string | null;
  readonly score: number;
  readonly origin: Origin;
  readonly baseOrigin: Origin;
}

function ends(axis: TimeAxis, p: PeriodFound, { text, start }: SentenceScene): { slug: string; fit: number } | null {
  // "Back at its 2016 level" speaks of another year than it names.
  if (/^\s+(?:levels?|figures?|values?|peak|low|high|record|total)\b/i.test(text.slice(p.end - start))) return null;
  return p.role === "one" && !p.relative ? periodAt(axis, p.period) : null;
}

/** Words behind which stands what something is held against: "than in 2012", "above the peak of 185.5 in January 2008". */
const BESIDE =
  /\b(?:than|compared (?:with|to)|against|from|since|versus|above|below|up on|down on|over|on|(?:exceed|surpass|beat|match|equal)\w*)\s+(?:in\s+|that (?:of|in)\s+|(?:the|its|their)\s(?:[\p{L}\d][\p{L}\d.,-]*\s+){0,6}?(?:of|in)\s+|the\s+)?$/iu;

/** Whether a period stands right before a number: "2019 (462)". */
function isBeside({ claim }: Position, p: PeriodFound): boolean {
  return p.end <= claim.start && /^\s*\(?$/.test(claim.block.text.slice(p.end, claim.start));
}

const HELD_AGAINST =
  /\b(?:against|compared (?:with|to)|from|after|than|versus)\s+(?:only|just|about|some|around)?\s*$/iu;

/** Whether a period is that of another number, which this one is held against: the year in "against 10.1% in 2012, and". */
function isOfAnother({ claim, others, sentence }: Position, p: PeriodFound): boolean {
  if (p.end > claim.start) return false;
  const { text } = claim.block;
  const own = others.filter((o) => o.quantity !== null && o.end <= p.start).sort((a, b) => b.end - a.end)[0];
  return (
    own !== undefined &&
    HELD_AGAINST.test(text.slice(Math.max(sentence.start, own.start - 30), own.start)) &&
    !sentence.breaks.some((b) => b >= own.end && b < p.start)
  );
}

/** Whether a number tells of the time before it: "since May 2010, when prices rose by 11.3%". */
function isTakenUp({ claim }: Position, p: PeriodFound): boolean {
  return p.end <= claim.start && /^,?\s*\(?when\b/i.test(claim.block.text.slice(p.end, claim.start));
}

function beginning(axis: TimeAxis, { period, role }: PeriodFound): { slug: string; fit: number } | null {
  const slug =
    role === "one"
      ? (periodAt(axis, period)?.slug ?? null)
      : period.start === null
        ? null
        : periodFrom(axis, period.start);
  return slug === null ? null : { slug, fit: 1 };
}

/** Whether a claim tells since when something has been so: the time in it is a beginning. */
function looksBack({ extreme, run, occurrence }: FoundClaim): boolean {
  return [extreme, run, occurrence].some((x) => x?.since != null);
}

/** A period of the axis that fits the words less is not the one that they name. */
const SURE_FIT = 0.7;

/** Whether the time that the claim's clause names stands on no axis of a measure: it speaks of what the table does not have. */
export function namesOtherTime(axis: TimeAxis, position: Position): boolean {
  const { sentence, claim } = position;
  const near = sentence.periods
    .filter((p) => !p.relative && p.role === "one" && !(p.start >= claim.start && p.end <= claim.end))
    .map((p) => ({ p, ...nearness(position, p) }))
    .filter((p) => p.origin === "adjacent" || p.origin === "clause")
    .sort((a, b) => b.score - a.score);
  const [nearest] = near;
  const isMissing = ({ period }: PeriodFound): boolean => {
    const found = periodAt(axis, period);
    return (found === null || found.fit < SURE_FIT) && periodsIn(axis, period).length === 0;
  };
  // "Compared with 2008/09, …" holds for the whole sentence.
  const bases = sentence.periods.filter((p) => !p.relative && p.role === "one" && p.end <= claim.start);
  return (nearest !== undefined && isMissing(nearest.p)) || bases.some((p) => isBase(position, p) && isMissing(p));
}

/** The single periods that words give a claim. */
export function periodOptions(axis: TimeAxis, position: Position): SlotOption[] {
  const { sentence, scene, weights, claim } = position;
  const options = new Map<string | null, SlotOption>();
  const { others } = position;
  const inside = (p: PeriodFound, c: FoundClaim): boolean => p.start >= c.start && p.end <= c.end;
  // What stands inside another claim ("the lowest since 2021") is that claim's, save what this one is held against or takes up.
  const isOwn = (p: PeriodFound): boolean =>
    inside(p, claim) ||
    (others.some((c) => inside(p, c) && looksBack(c)) && !isBase(position, p) && !isTakenUp(position, p));
  for (const p of sentence.periods) {
    if (isOwn(p)) continue;
    const near = nearness(position, p);
    const at = isTakenUp(position, p) && p.period.start !== null ? beginning(axis, p) : ends(axis, p, sentence);
    const isOther = isOfAnother(position, p);
    const less = (isBase(position, p) && !isBeside(position, p)) || isOther ? weights.beside : 0;
    // A month is not its year: what only holds the time that is named is no sure reading.
    const origin = (at && at.fit < SURE_FIT) || isOther ? "inherited" : near.origin;
    if (at) better(options, { slug: at.slug, score: near.score * at.fit - less, origin });
    if (p.role === "span" && p.period.start !== null && p.period.end !== null) {
      // A year of accounts from one year to the next: "between 2012 and 2013" in a series of 2012/13.
      const [from, to] = [Number(p.period.start.slice(0, 4)), Number(p.period.end.slice(0, 4))];
      const joined = `${from.toString()}/${(to % 100).toString().padStart(2, "0")}`;
      if (to === from + 1 && axis.periods.some((x) => x.name === joined))
        better(options, { slug: joined, score: near.score, origin: near.origin });
      // "From 14.3 to 14.7 between 2002 and 2012": the ends, in the order of the numbers.
      for (const slug of [periodFrom(axis, p.period.start), periodUntil(axis, p.period.end)])
        if (slug !== null) better(options, { slug, score: near.score * 0.85, origin: "sentence" });
    }
    if (p.role === "since" && p.period.start !== null) {
      const slug = periodFrom(axis, p.period.start);
      if (slug !== null) better(options, { slug, score: near.score * 0.5, origin: "sentence" });
    }
  }
  for (const { scene: s, back } of sentencesBefore(position)) {
    for (const p of s.periods) {
      const at = isHeldAgainst(s, p) ? null : ends(axis, p, s);
      if (at)
        better(options, {
          slug: at.slug,
          score: (weights.inherited / (0.6 + 0.4 * back)) * at.fit,
          origin: back === 1 ? "before" : "inherited",
        });
    }
  }
  (scene.headings[sentence.at] ?? []).forEach((h, i) => {
    for (const p of h.periods) {
      const at = ends(axis, p, h);
      if (at) better(options, { slug: at.slug, score: (weights.fromHeading - 0.2 * i) * at.fit, origin: "heading" });
    }
  });
  // "From 177,000 the previous year": the period before the one that the text speaks of.
  const spoken = ranked(options.values(), weights)[0]?.slug ?? axis.periods.at(-1)?.name;
  for (const p of sentence.periods) {
    if (!p.relative || isOwn(p) || spoken == null) continue;
    const [before] = basesOf(axis, spoken);
    const near = nearness(position, p);
    if (before !== undefined)
      better(options, {
        slug: before,
        score: near.score - (isBase(position, p) ? weights.beside : 0),
        origin: near.origin,
      });
  }
  const last = axis.periods.at(-1);
  // The last period is the one that a text speaks of unless it says another.
  const current = last?.end.slice(0, 4) === scene.current ? weights.current : weights.last;
  if (last)
    better(options, { slug: last.name, score: current, origin: axis.periods.length === 1 ? "only" : "default" });
  return ranked(options.values(), weights);
}

/** Whether a stretch of time is what a change is held against. */
function isHeldAgainst({ text, start }: SentenceScene, p: PeriodFound): boolean {
  return /\b(?:than|compared (?:with|to)) (?:in |that of |that in )?$/i.test(
    text.slice(Math.max(0, p.start - start - 40), p.start - start),
  );
}

/** Whether a stretch of time is what this claim is held against. */
function isBase({ sentence, claim, others }: Position, p: PeriodFound): boolean {
  if (others.some((o) => o.start >= claim.end && o.end <= p.start && o.quantity !== null)) return false;
  return BESIDE.test(sentence.text.slice(Math.max(0, p.start - sentence.start - 60), p.start - sentence.start));
}

/** The stretches of several periods that the words name, to be added up: "in 2012" of a series of quarters. */
export function spanOptions(axis: TimeAxis, position: Position): SlotOption[] {
  const { sentence, weights } = position;
  const options = new Map<string | null, SlotOption>();
  const add = (p: PeriodFound, score: number, origin: Origin): void => {
    const [first, ...rest] = p.role === "since" ? [] : periodsIn(axis, p.period);
    const last = rest.at(-1);
    if (first !== undefined && last !== undefined)
      better(options, { slug: `${first}..${last}`, score: score - weights.spanned, origin });
  };
  for (const p of sentence.periods) {
    const near = nearness(position, p);
    add(p, near.score - (isBase(position, p) ? weights.beside : 0), near.origin);
  }
  for (const { scene, back } of sentencesBefore(position).slice(0, 2))
    for (const p of scene.periods) add(p, weights.inherited / (0.6 + 0.4 * back), back === 1 ? "before" : "inherited");
  return ranked(options.values(), weights).slice(0, 3);
}

/** Words that take up a stretch of time that was named before. */
const SAME_PERIOD =
  /\b(?:same (?:period|time|years)|(?:over|during|in) (?:this|that|these|those) (?:period|time|years|decade)|since then)\b/i;

/** The pairs of periods between which words say that something changed. */
export function changeOptions(axis: TimeAxis, position: Position): TimeOption[] {
  const { sentence, weights, claim } = position;
  const singles = periodOptions(axis, position).slice(0, 6);
  const options = new Map<string, TimeOption>();
  const order = (slug: string): number => axis.periods.findIndex((p) => p.name === slug);
  const add = (option: TimeOption): void => {
    if (option.base === null || order(option.base) < 0 || order(option.base) >= order(option.slug)) return;
    const key = `${option.slug}|${option.base}`;
    const known = options.get(key);
    if (!known || known.score < option.score) options.set(key, option);
  };
  const { others } = position;
  const inside = (p: PeriodFound, c: FoundClaim): boolean => p.start >= c.start && p.end <= c.end;
  // What stands inside another claim ("the lowest since 2021") is that claim's, save what this one is held against or takes up.
  const isOwn = (p: PeriodFound): boolean =>
    inside(p, claim) ||
    (others.some((c) => inside(p, c) && looksBack(c)) && !isBase(position, p) && !isTakenUp(position, p));
  const before = sentencesBefore(position)
    .slice(0, 2)
    .flatMap(({ scene, back }) => scene.periods.map((p) => ({ p, back })));
  const listed = [...sentence.periods.filter((p) => !isOwn(p)).map((p) => ({ p, back: 0 })), ...before];
  for (const { p, back } of listed) {
    if (p.role === "one" || p.period.start === null) continue;
    const near =
      back === 0
        ? nearness(position, p)
        : {
            score: (SAME_PERIOD.test(sentence.text) ? 1.4 : 0.3) * (weights.inherited / (0.6 + 0.4 * back)),
            origin: "inherited" as const,
          };
    const base = periodFrom(axis, p.period.start);
    if (base === null) continue;
    if (p.role === "span" && p.period.end !== null) {
      const slug = periodUntil(axis, p.period.end);
      if (slug !== null) add({ slug, base, score: near.score + 0.3, origin: near.origin, baseOrigin: near.origin });
    } else {
      for (const end of singles)
        if (end.slug !== null && end.slug !== base)
          add({
            slug: end.slug,
            base,
            score: near.score * 0.6 + end.score * 0.4 + 0.3,
            origin: end.origin,
            baseOrigin: near.origin,
          });
    }
  }
  const bases = new Set(
    sentence.periods
      .filter((p) => p.role === "one" && !isOwn(p) && isBase(position, p))
      .flatMap((p) => periodAt(axis, p.period)?.slug ?? []),
  );
  for (const end of singles) {
    if (end.slug === null) continue;
    for (const base of singles) {
      if (base.slug === null || base.origin === "default") continue;
      if (bases.has(base.slug) && !bases.has(end.slug)) {
        const origin = end.origin === "default" ? "whole" : end.origin;
        add({
          slug: end.slug,
          base: base.slug,
          score: base.score * 0.7 + end.score * 0.3 + 0.6,
          origin,
          baseOrigin: base.origin,
        });
        continue;
      }
      add({
        slug: end.slug,
        base: base.slug,
        score: (end.score + base.score) / 2,
        origin: end.origin,
        baseOrigin: base.origin,
      });
    }
    basesOf(axis, end.slug).forEach((base, i) => {
      add({
        slug: end.slug ?? "",
        base,
        score: end.score * 0.75 + 0.25 - 0.3 * i - (bases.has(end.slug ?? "") ? 1.2 : 0),
        origin: end.origin,
        baseOrigin: i === 0 ? "whole" : "default",
      });
    });
  }
  return [...options.values()].sort(
    (a, b) => b.score - a.score || byText(a.slug, b.slug) || byText(a.base ?? "", b.base ?? ""),
  );
}
