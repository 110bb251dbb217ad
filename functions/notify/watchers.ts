import type { AccountRepository } from '../../shared/ports/account-repository.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { RoundRepository } from '../../shared/ports/round-repository.ts';
import type { TellingDependencies } from '../runtime/tell-people.ts';
import { recordDueReports } from './record-due-reports.ts';

export interface WatchingDependencies extends TellingDependencies {
  readonly rounds: RoundRepository;
  readonly documents: Pick<DocumentRepository, 'find'>;
  readonly accounts: Pick<AccountRepository, 'usersWithRole'>;
}

/** Looks for what no event tells, such as a day that has come, and tells people of it; finds it again each time. */
export type Watcher = (deps: WatchingDependencies) => Promise<void>;

/** What is looked for each time the clock strikes (`interval.passed`, about once a minute). */
export const WATCHERS: readonly Watcher[] = [recordDueReports];
