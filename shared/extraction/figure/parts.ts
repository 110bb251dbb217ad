import { at, matchAt } from '../date/patterns.ts';
import type { FigureCandidate } from './candidate.ts';

/** A figure and the figures it is split into, as indexes. */
export interface Split {
  readonly whole: number;
  readonly parts: readonly number[];
}

const LONGEST_NOUN = 60;
const LONGEST_SPLIT = 400;
/** Between a whole and its split: the rest of its noun, then a bracket, a colon or "gồm", "trong đó". */
const OPENING = at(
  `(?:[^\\d.;:()]{0,${LONGEST_NOUN}}?)(?:\\((?:\\p{L}[^\\d.;()]{0,24}?)?(?=[\\p{L}\\d ])|[,:;]? {0,8}(?:trong đó|bao gồm|gồm|cụ thể)(?: có| là)? ?:? )`,
);

/** Finds the splits of a page: `05 đồng chí (01 Chủ tịch, 04 Phó Chủ tịch)`. */
export function findSplits(text: string, figures: readonly FigureCandidate[]): Split[] {
  const splits: Split[] = [];
  let next = 0;
  for (const [index, whole] of figures.entries()) {
    if (index < next || !canSplit(whole)) continue;
    const opening = matchAt(OPENING, text, whole.end);
    if (opening === null) continue;
    const from = whole.end + opening[0].length;
    const end = splitEnd(text, from, opening[0].includes('('));
    const parts: number[] = [];
    for (let part = index + 1; part < figures.length && figures[part]!.start < end; part += 1) {
      if (figures[part]!.start >= from - 1 && isPartOf(figures[part]!, whole)) parts.push(part);
    }
    if (parts.length === 0) continue;
    splits.push({ whole: index, parts });
    next = parts.at(-1)! + 1;
  }
  return splits;
}

function splitEnd(text: string, from: number, inBrackets: boolean): number {
  const limit = Math.min(text.length, from + LONGEST_SPLIT);
  const end = inBrackets ? text.indexOf(')', from) : from + text.slice(from, limit).search(/[.;](?=\s|$)|$/u);
  return end === -1 || end > limit ? limit : end;
}

function canSplit({ shape, unitKind }: FigureCandidate): boolean {
  return shape === 'single' && (unitKind === 'count' || unitKind === 'money' || unitKind === 'measure');
}

/** A part bears the whole's unit, a noun of the same group, or only a label (`cảnh cáo: 04`). */
function isPartOf(part: FigureCandidate, whole: FigureCandidate): boolean {
  if (part.shape !== 'single') return false;
  if (part.unitKind === 'none') return part.label !== null && whole.unitKind === 'count';
  if (part.unit?.toLowerCase() === whole.unit?.toLowerCase()) return true;
  return part.unitKind === 'count' && whole.unitKind === 'count' && related(part, whole);
}

const PERSONS: readonly FigureCandidate['group'][] = ['member', 'people'];
const BODIES: readonly FigureCandidate['group'][] = ['party-body', 'body'];

function related({ group: part }: FigureCandidate, { group: whole }: FigureCandidate): boolean {
  return part === whole || [PERSONS, BODIES].some((kin) => kin.includes(part) && kin.includes(whole));
}
