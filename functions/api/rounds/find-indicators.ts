import type { z } from 'zod';
import type { IndicatorListResponse } from '../../../shared/contracts/api-rounds.ts';
import { groupIndicators } from '../../../shared/domain/draft/indicators.ts';
import { loadFacts } from '../../runtime/load-facts.ts';
import type { ApiDependencies } from '../dependencies.ts';

type Deps = Pick<ApiDependencies, 'rounds' | 'documents'>;

/** Newest confirmed reports that are looked through besides the round's own. */
const MOST_LOOKED = 100;
const MOST_SHOWN = 500;

/** Indicators with confirmed figures, those of most offices first; a null round means a new one. */
export async function findIndicators(
  roundId: string | null,
  { rounds, documents }: Deps,
): Promise<z.infer<typeof IndicatorListResponse>['items']> {
  const page = { order: 'newest', limit: MOST_LOOKED, cursor: null } as const;
  const newest = await documents.list({ office: null, statuses: ['confirmed'], ...page });
  const own = roundId === null ? [] : await rounds.reportsOf(roundId);
  const ids = [...new Set([...own, ...newest.items.map(({ id }) => id)])];
  const found = groupIndicators(await loadFacts(ids, documents)).map(({ key, label, unit, cells }) => {
    const offices = new Set(cells.map(({ office }) => office)).size;
    return { key, label, unit, offices };
  });
  return found.slice(0, MOST_SHOWN);
}
