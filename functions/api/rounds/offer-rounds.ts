import type { z } from 'zod';
import type { RoundOfReportResponse } from '../../../shared/contracts/api-rounds.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { isCollecting } from '../../../shared/domain/round/round.ts';
import type { DirectiveValue } from '../../../shared/extraction/mention.ts';
import type { ApiDependencies } from '../dependencies.ts';

/** The round a report belongs to; while it is in none, the open rounds of its office whose directive it cites. */
export async function offerRounds(
  { id, office }: Pick<Document, 'id' | 'office'>,
  { rounds, documents }: Pick<ApiDependencies, 'rounds' | 'documents'>,
): Promise<z.infer<typeof RoundOfReportResponse>> {
  const roundId = (await rounds.roundOf(id)) ?? null;
  if (roundId !== null) return { roundId, offers: [] };
  const { findings } = await documents.findRaised(id);
  const cited = findings.flatMap(({ kind, value }) => (kind === 'directive' ? [(value as DirectiveValue).number] : []));
  const numbers = new Set(cited.filter((number) => number !== null));
  const open = (await rounds.list()).filter(
    (round) => isCollecting(round) && round.units.some((unit) => unit.office === office),
  );
  const offers = open
    .filter(({ directives }) => directives.some(({ text }) => text.split(/[\s,;]+/u).some((word) => numbers.has(word))))
    .map(({ id: offered, name }) => ({ id: offered, name }));
  return { roundId: null, offers };
}
