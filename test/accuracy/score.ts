import type {
  DateMention,
  DirectiveMention,
  Extraction,
  FigureMention,
  Mention,
  MentionKind,
} from '../../shared/extraction/mention.ts';
import { comparisonKey } from '../../shared/text/fold.ts';
import type { Gold, GoldDate, GoldDirective, GoldFigure } from './gold.ts';

/** One mention that was found and whether it is right in everything the gold says of it. */
export interface Judged {
  readonly kind: MentionKind;
  readonly right: boolean;
  readonly confidence: number;
  /** No reason asks for a person. */
  readonly sure: boolean;
}

/** How often something could be right, and was. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface KindScore {
  readonly found: number;
  readonly wanted: number;
  readonly hit: number;
}

export interface Score {
  readonly kinds: Readonly<Record<MentionKind, KindScore>>;
  /** Dates and issuers of the directives that were found. */
  readonly directiveDates: Share;
  readonly issuers: Share;
  readonly judged: readonly Judged[];
  /** What is wrong, in words: for the reader of the table. */
  readonly misses: readonly string[];
}

const NOTHING: KindScore = { found: 0, wanted: 0, hit: 0 };

/** Compares what was found with what is true, mention by mention (as multisets). */
export function scoreCase(extraction: Extraction, gold: Gold): Score {
  const directives = scoreDirectives(extraction.directives, gold);
  const dates = scorePlain(extraction.dates, gold.dates, gold.optional?.dates, isDate, 'date');
  const figures = scorePlain(extraction.figures, gold.figures, gold.optional?.figures, isFigure, 'figure');
  return {
    kinds: { directive: directives.score, date: dates.score, figure: figures.score },
    directiveDates: directives.dates,
    issuers: directives.issuers,
    judged: [...directives.judged, ...dates.judged, ...figures.judged],
    misses: [...directives.misses, ...dates.misses, ...figures.misses],
  };
}

/** The sum of several scores. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => Share): Share => ({
    right: scores.reduce((total, score) => total + pick(score).right, 0),
    of: scores.reduce((total, score) => total + pick(score).of, 0),
  });
  const sumKind = (kind: MentionKind): KindScore => ({
    found: scores.reduce((total, { kinds }) => total + kinds[kind].found, 0),
    wanted: scores.reduce((total, { kinds }) => total + kinds[kind].wanted, 0),
    hit: scores.reduce((total, { kinds }) => total + kinds[kind].hit, 0),
  });
  return {
    kinds: { directive: sumKind('directive'), date: sumKind('date'), figure: sumKind('figure') },
    directiveDates: sum(({ directiveDates }) => directiveDates),
    issuers: sum(({ issuers }) => issuers),
    judged: scores.flatMap(({ judged }) => judged),
    misses: scores.flatMap(({ misses }) => misses),
  };
}

/** Harmonic mean of precision and recall; 1 where nothing was wanted and nothing found. */
export function f1({ found, wanted, hit }: KindScore): number {
  return found + wanted === 0 ? 1 : (2 * hit) / (found + wanted);
}

/** Chance that a right mention has a higher confidence than a wrong one; null when all are right or all wrong. */
export function auroc(judged: readonly Judged[]): number | null {
  const right = judged.filter((one) => one.right).map(({ confidence }) => confidence);
  const wrong = judged.filter((one) => !one.right).map(({ confidence }) => confidence);
  if (right.length === 0 || wrong.length === 0) return null;
  let wins = 0;
  for (const good of right) for (const bad of wrong) wins += good > bad ? 1 : good === bad ? 0.5 : 0;
  return wins / (right.length * wrong.length);
}

interface DirectiveScore {
  readonly score: KindScore;
  readonly dates: Share;
  readonly issuers: Share;
  readonly judged: Judged[];
  readonly misses: string[];
}

function scoreDirectives(found: readonly DirectiveMention[], { directives: wanted, optional }: Gold): DirectiveScore {
  const none = { right: 0, of: 0 };
  if (!wanted) return { score: NOTHING, dates: none, issuers: none, judged: [], misses: [] };
  const pairs = pairUp(found, wanted, agreement);
  const hasBlank = wanted.some(({ number }) => number === null);
  // A blank number is a place to look at, not a value: where the gold lists none, it counts neither way.
  const free = found.filter((mention) => !pairs.has(mention) && (mention.value.number !== null || hasBlank));
  const extra = withoutOptional(free, optional?.directives ?? [], (mention, one) => agreement(mention, one) > 0);
  const missed = wanted.filter((one) => ![...pairs.values()].includes(one));
  const dated = [...pairs].filter(([, one]) => one.date !== undefined);
  const issued = [...pairs].filter(([, one]) => one.issuer !== undefined);
  return {
    score: { found: pairs.size + extra.length, wanted: wanted.length, hit: pairs.size },
    dates: { right: dated.filter(([mention, one]) => mention.value.date === one.date).length, of: dated.length },
    issuers: { right: issued.filter(([mention, one]) => isSameIssuer(mention, one)).length, of: issued.length },
    judged: [
      ...[...pairs].map(([mention, one]) => judge(mention, isWhollyRight(mention, one))),
      ...extra.map((mention) => judge(mention, false)),
    ],
    misses: [
      ...missed.map(({ number }) => `missed directive ${number ?? '(blank)'}`),
      ...extra.map(({ value, quote }) => `extra directive ${value.number ?? '(blank)'} in "${quote}"`),
      ...[...pairs]
        .filter(([mention, one]) => !isWhollyRight(mention, one))
        .map(([mention, one]) => describe(mention, one)),
    ],
  };
}

/** More for a pair that agrees in more; 0 where the numbers differ. */
function agreement({ value, page }: DirectiveMention, gold: GoldDirective): number {
  const numbers = Array.isArray(gold.number) ? gold.number : [gold.number];
  if (!numbers.includes(value.number)) return 0;
  if (gold.page !== undefined && gold.page !== page) return 0;
  return 1 + (value.date === (gold.date ?? null) ? 2 : 0) + (sameName(value.issuer, gold.issuer ?? null) ? 1 : 0);
}

function isWhollyRight(mention: DirectiveMention, gold: GoldDirective): boolean {
  return (gold.date === undefined || mention.value.date === gold.date) && isSameIssuer(mention, gold);
}

function isSameIssuer({ value }: DirectiveMention, { issuer }: GoldDirective): boolean {
  return issuer === undefined || sameName(value.issuer, issuer);
}

function sameName(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && comparisonKey(a) === comparisonKey(b));
}

function describe({ value }: DirectiveMention, { date, issuer }: GoldDirective): string {
  return `${value.number}: found ${value.date}, ${value.issuer}; true ${date}, ${issuer}`;
}

function isDate({ value }: DateMention, gold: GoldDate): number {
  return (typeof gold === 'string' ? value.edtf === gold : gold.includes(value.edtf)) ? 1 : 0;
}

function isFigure({ value }: FigureMention, gold: GoldFigure): number {
  if (value.value !== gold.value) return 0;
  if (gold.of !== undefined && gold.of !== value.of) return 0;
  if (value.unit === gold.unit) return 2;
  if (value.unit === null || gold.unit === null) return 0;
  const [a, b] = [comparisonKey(value.unit), comparisonKey(gold.unit)];
  return a === b ? 2 : a.startsWith(`${b} `) || b.startsWith(`${a} `) ? 1 : 0;
}

function scorePlain<M extends DateMention | FigureMention, G extends GoldDate | GoldFigure>(
  found: readonly M[],
  wanted: readonly G[] | undefined,
  optional: readonly G[] | undefined,
  fits: (mention: M, gold: G) => number,
  name: string,
): { score: KindScore; judged: Judged[]; misses: string[] } {
  if (!wanted) return { score: NOTHING, judged: [], misses: [] };
  const pairs = pairUp(found, wanted, fits);
  const free = found.filter((mention) => !pairs.has(mention));
  const extra = withoutOptional(free, optional ?? [], (mention, gold) => fits(mention, gold) > 0);
  const missed = wanted.filter((gold) => ![...pairs.values()].includes(gold));
  return {
    score: { found: pairs.size + extra.length, wanted: wanted.length, hit: pairs.size },
    judged: [
      ...[...pairs.keys()].map((mention) => judge(mention, true)),
      ...extra.map((mention) => judge(mention, false)),
    ],
    misses: [
      ...missed.map((gold) => `missed ${name} ${JSON.stringify(gold)}`),
      ...extra.map((mention) => `extra ${name} ${JSON.stringify(mention.value)} in "${mention.quote}"`),
    ],
  };
}

/** Pairs mentions with gold items one to one, the best agreement first, then reading order. */
function pairUp<M, G>(found: readonly M[], wanted: readonly G[], fits: (mention: M, gold: G) => number): Map<M, G> {
  const all = found.flatMap((mention, at) =>
    wanted.map((gold, place) => ({ mention, gold, fit: fits(mention, gold), distance: Math.abs(at - place), place })),
  );
  const candidates = all.filter(({ fit }) => fit > 0).sort((a, b) => b.fit - a.fit || a.distance - b.distance);
  const pairs = new Map<M, G>();
  const taken = new Set<number>();
  for (const { mention, gold, place } of candidates) {
    if (pairs.has(mention) || taken.has(place)) continue;
    pairs.set(mention, gold);
    taken.add(place);
  }
  return pairs;
}

function withoutOptional<M, G>(
  free: readonly M[],
  optional: readonly G[],
  fits: (mention: M, gold: G) => boolean,
): M[] {
  const left = [...optional];
  return free.filter((mention) => {
    const at = left.findIndex((gold) => fits(mention, gold));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function judge({ kind, confidence, reasons }: Mention, right: boolean): Judged {
  return { kind, right, confidence, sure: reasons.length === 0 };
}
