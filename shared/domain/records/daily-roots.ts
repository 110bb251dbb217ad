import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Decision } from '../decision.ts';
import { dayInVietnam } from '../vietnam-clock.ts';

/** What all decisions up to the end of a day come to. */
export interface DailyRoot {
  /** Day on a Vietnamese clock. */
  readonly day: string;
  readonly decisions: number;
  /** Hex SHA-256 over the root of the day before and the hashes of the day's decisions. */
  readonly root: string;
}

/**
 * One root a day with decisions, oldest first: a decision that is changed, dropped or slipped in changes the root of its
 * day and of every day behind it. A root kept elsewhere proves the days up to it.
 */
export function dailyRoots(
  decisions: Iterable<Pick<Decision, 'documentId' | 'sequence' | 'at' | 'hash'>>,
): DailyRoot[] {
  const days = Map.groupBy(decisions, ({ at }) => dayInVietnam(at));
  let root = '';
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, made]) => {
      const lines = made.map(({ documentId, sequence, hash }) => `${documentId} ${sequence} ${hash}`).sort();
      root = bytesToHex(sha256(utf8ToBytes([root, day, ...lines].join('\n'))));
      return { day, decisions: made.length, root };
    });
}

/** The first day on which roots kept earlier and roots of now differ; null when all kept ones hold. */
export function firstDifference(kept: readonly DailyRoot[], now: readonly DailyRoot[]): string | null {
  const byDay = new Map(now.map(({ day, root }) => [day, root]));
  const last = kept.at(-1)?.day ?? '';
  const days = [...new Set([...kept, ...now.filter(({ day }) => day <= last)].map(({ day }) => day))].sort();
  const keptRoots = new Map(kept.map(({ day, root }) => [day, root]));
  return days.find((day) => keptRoots.get(day) !== byDay.get(day)) ?? null;
}
