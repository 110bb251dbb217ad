import type { FigureValue } from '../../extraction/mention.ts';
import type { ReportFacts } from '../draft/confirmed-facts.ts';
import { indicatorKey } from '../draft/indicators.ts';
import type { ReviewedFinding } from '../review.ts';
import type { OutlineItem, RoundUnit } from './round.ts';

/**
 * How an item of the outline stands for a unit: nothing yet; a figure of its indicator was found in a report; a person
 * has confirmed one; or the unit ticked it by hand.
 */
export const ITEM_STANDINGS = ['none', 'found', 'confirmed', 'ticked'] as const;
export type ItemStanding = (typeof ITEM_STANDINGS)[number];

export interface ChecklistEntry {
  readonly item: OutlineItem;
  readonly standing: ItemStanding;
  /** What a clerk wrote beside it and when; also beside an item that ticks itself. */
  readonly tick: { readonly note: string; readonly by: string; readonly at: string } | null;
}

/** Which indicators the reports of one unit speak of. */
export interface AnsweredIndicators {
  /** Keys of figures that were found and not rejected. */
  readonly found: ReadonlySet<string>;
  /** Keys of confirmed figures of confirmed reports. */
  readonly confirmed: ReadonlySet<string>;
}

/** The outline for one unit, in its order. A confirmed figure outweighs a tick, a tick one that was only found. */
export function checklistOf(
  outline: readonly OutlineItem[],
  { ticks = [] }: Pick<RoundUnit, 'ticks'>,
  { found, confirmed }: AnsweredIndicators,
): ChecklistEntry[] {
  const ticked = new Map(ticks.map((tick) => [tick.item, tick]));
  return outline.map((item) => {
    const { indicator } = item;
    const tick = ticked.get(item.id);
    const standing = (): ItemStanding => {
      if (indicator !== null && confirmed.has(indicator)) return 'confirmed';
      if (tick) return 'ticked';
      return indicator !== null && found.has(indicator) ? 'found' : 'none';
    };
    return { item, standing: standing(), tick: tick ? { note: tick.note, by: tick.by, at: tick.at } : null };
  });
}

/** Puts together what several reports of one unit speak of. */
export function answeredIndicators(
  reports: readonly { readonly reviewed: readonly ReviewedFinding[]; readonly facts: ReportFacts }[],
): AnsweredIndicators {
  const found = new Set<string>();
  const confirmed = new Set<string>();
  for (const { reviewed, facts } of reports) {
    for (const { finding, value, state } of reviewed)
      if (finding.kind === 'figure' && state !== 'rejected') found.add(indicatorKey(value as FigureValue));
    for (const { kind, value } of facts.facts) if (kind === 'figure') confirmed.add(indicatorKey(value as FigureValue));
  }
  return { found, confirmed };
}
