import type { z } from 'zod';
import type { RoundOffer, RoundOfReportResponse } from '../../../shared/contracts/api-rounds.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { hasUnit, isCollecting, type Round } from '../../../shared/domain/round/round.ts';
import { supervises } from '../../../shared/domain/round/supervises.ts';
import type { DirectiveValue } from '../../../shared/extraction/mention.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { isRead, READ_STATUSES } from './load-round-reports.ts';

type Deps = Pick<ApiDependencies, 'rounds' | 'documents'>;

/** Newest reports of an office that are looked through for offers. */
const MOST_LOOKED = 40;

/** The round a report belongs to; while it is in none, the open rounds of its office whose directive it cites. */
export async function offerRounds(
  document: Pick<Document, 'id' | 'office'>,
  deps: Deps,
): Promise<z.infer<typeof RoundOfReportResponse>> {
  const roundId = (await deps.rounds.roundOf(document.id)) ?? null;
  if (roundId !== null) return { roundId, offers: [] };
  const offers = await citedRounds(document, await openRounds(deps), deps);
  return { roundId: null, offers: offers.map(({ id, name }) => ({ id, name })) };
}

/** The newest reports of these offices that are in no round and cite the directive of one of these open rounds. */
export async function offerReports(
  offices: readonly string[],
  rounds: readonly Round[],
  deps: Deps,
): Promise<RoundOffer[]> {
  const open = rounds.filter((round) => isCollecting(round) && round.directives.length > 0);
  if (open.length === 0) return [];
  const lists = await Promise.all(offices.map((office) => newestRead(office, deps)));
  const offers: RoundOffer[] = [];
  for (const document of lists.flat()) {
    if ((await deps.rounds.roundOf(document.id)) !== undefined) continue;
    const cited = await citedRounds(document, open, deps);
    const name = document.own?.number ?? document.fileName;
    const { id: documentId, office } = document;
    for (const round of cited) offers.push({ documentId, office, name, round: { id: round.id, name: round.name } });
  }
  return offers;
}

const openRounds = async ({ rounds }: Deps): Promise<Round[]> => (await rounds.list()).filter(isCollecting);

async function newestRead(office: string, { documents }: Deps): Promise<readonly Document[]> {
  const page = { order: 'newest', limit: MOST_LOOKED, cursor: null } as const;
  const { items } = await documents.list({ office, statuses: READ_STATUSES, ...page });
  return items.filter(isRead);
}

async function citedRounds(
  { id, office }: Pick<Document, 'id' | 'office'>,
  open: readonly Round[],
  { documents }: Deps,
): Promise<Round[]> {
  const own = open.filter((round) => hasUnit(round, office));
  if (own.length === 0) return [];
  const { findings } = await documents.findRaised(id);
  const cited = findings.flatMap(({ kind, value }) => (kind === 'directive' ? [(value as DirectiveValue).number] : []));
  const numbers = new Set(cited.filter((number) => number !== null));
  return own.filter((round) => supervises(round, numbers));
}
