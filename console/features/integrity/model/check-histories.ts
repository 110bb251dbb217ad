import type { z } from 'zod';
import {
  type CheckedHistory,
  type DailyRootsFile,
  IntegrityResponse,
} from '../../../../shared/contracts/api-integrity.ts';
import { type DailyRoot, dailyRoots, firstDifference } from '../../../../shared/domain/records/daily-roots.ts';
import { dayInVietnam } from '../../../../shared/domain/vietnam-clock.ts';
import { request } from '../../../lib/api/request.ts';

/** What a check of every report came to. */
export interface IntegrityReport {
  readonly documents: number;
  readonly decisions: number;
  readonly broken: readonly Pick<CheckedHistory, 'documentId' | 'fileName' | 'broken'>[];
  /** Newest first. */
  readonly roots: readonly DailyRoot[];
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Asks for every chain and sums the days up here, in the browser. `onProgress` is told of the reports so far. */
export async function checkHistories(
  onProgress: (documents: number) => void,
  signal: AbortSignal,
): Promise<IntegrityReport> {
  const checked: CheckedHistory[] = [];
  let cursor: string | null = null;
  do {
    const address: string = cursor === null ? '/integrity' : `/integrity?cursor=${encodeURIComponent(cursor)}`;
    const page: z.infer<typeof IntegrityResponse> = await request(address, { schema: IntegrityResponse, signal });
    checked.push(...page.items);
    onProgress(checked.length);
    cursor = page.nextCursor;
  } while (cursor !== null);
  const links = checked.flatMap(({ documentId, links: own }) => own.map((link) => ({ documentId, ...link })));
  return {
    documents: checked.length,
    decisions: links.length,
    broken: checked.filter(({ broken }) => broken !== null),
    roots: dailyRoots(links).toReversed(),
    at: new Date().toISOString(),
  };
}

/** Days that are over, oldest first: only they are worth keeping. */
export function rootsToKeep({ roots, at }: IntegrityReport): DailyRoot[] {
  const today = dayInVietnam(at);
  return roots.filter(({ day }) => day < today).toReversed();
}

/** The first day on which roots kept elsewhere differ; null when every kept one holds. */
export function compareWithKept({ roots }: IntegrityReport, kept: z.infer<typeof DailyRootsFile>): string | null {
  return firstDifference(kept, roots.toReversed());
}
