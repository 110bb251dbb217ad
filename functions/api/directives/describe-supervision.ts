import type { DirectivePage } from '../../../shared/contracts/api-directive.ts';
import type { User } from '../../../shared/domain/account.ts';
import { supervises } from '../../../shared/domain/round/supervises.ts';
import { unitProgress } from '../../../shared/domain/round/unit-progress.ts';
import { dayInVietnam } from '../../../shared/domain/vietnam-clock.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../../shared/ports/document-repository.ts';
import type { RoundRepository } from '../../../shared/ports/round-repository.ts';

interface Sources {
  readonly rounds: RoundRepository;
  readonly documents: Pick<DocumentRepository, 'find'>;
  readonly clock: Clock;
}

/** The rounds that supervise a directive and where each unit stands, newest first; none for an office. */
export async function describeSupervision(
  number: string,
  user: User,
  { rounds, documents, clock }: Sources,
): Promise<DirectivePage['rounds']> {
  if (user.office !== null) return [];
  const today = dayInVietnam(clock.now().toISOString());
  const supervising = (await rounds.list()).filter((round) => supervises(round, new Set([number])));
  return Promise.all(
    supervising.map(async (round) => {
      const ids = await rounds.reportsOf(round.id);
      const found = await Promise.all(ids.map((id) => documents.find(id)));
      const reports = found.filter((document) => document !== undefined);
      const units = unitProgress(round, reports, today).map(({ office, state, wasLate }) => ({
        office,
        state,
        wasLate,
      }));
      return { id: round.id, name: round.name, status: round.status, units };
    }),
  );
}
