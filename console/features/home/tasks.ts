import type { Role } from '../../../shared/domain/account.ts';
import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import { ALL_DOCUMENTS, type DocumentFilter } from '../../lib/api/documents.ts';

export type TaskKey = 'awaiting' | 'failed' | 'rejected' | 'underway' | 'confirmed';

/** One list on the home page. */
export interface Task {
  readonly key: TaskKey;
  readonly statuses: readonly DocumentStatus[];
  readonly order: DocumentFilter['order'];
  /** True when the list says so even when it is empty; the others then stay away. */
  readonly isAlwaysShown: boolean;
}

const SHOWN = 8;

const awaiting: Task = {
  key: 'awaiting',
  statuses: ['awaiting-review', 'in-review'],
  order: 'oldest',
  isAlwaysShown: true,
};
const failed: Task = { key: 'failed', statuses: ['failed'], order: 'newest', isAlwaysShown: false };
const rejected: Task = { key: 'rejected', statuses: ['rejected'], order: 'newest', isAlwaysShown: false };
const confirmed: Task = { key: 'confirmed', statuses: ['confirmed'], order: 'newest', isAlwaysShown: true };
const underway: Task = {
  key: 'underway',
  statuses: ['received', 'recognizing', 'extracting'],
  order: 'newest',
  isAlwaysShown: false,
};
/** For an office a report is under way until a reviewer has confirmed it. */
const underwayForOffice: Task = {
  ...underway,
  statuses: [...underway.statuses, 'awaiting-review', 'in-review'],
  isAlwaysShown: true,
};

/** What each role must see first. */
export const TASKS: Readonly<Record<Role, readonly Task[]>> = {
  reviewer: [awaiting, failed, underway, { ...confirmed, isAlwaysShown: false }],
  admin: [failed, awaiting, underway, rejected],
  office: [rejected, failed, underwayForOffice, confirmed],
  archivist: [confirmed, underway],
};

export function taskFilter({ statuses, order }: Task): DocumentFilter {
  return { ...ALL_DOCUMENTS, statuses, order, limit: SHOWN };
}

/** How many documents the list stands for, also those it does not show. */
export function taskTotal({ statuses }: Task, totals: Partial<Record<DocumentStatus, number>>): number {
  return statuses.reduce((sum, status) => sum + (totals[status] ?? 0), 0);
}
