import type { DocumentList } from '../../../shared/contracts/api-documents.ts';
import type { Role } from '../../../shared/domain/account.ts';
import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import { ALL_DOCUMENTS, type Desk, type DocumentFilter } from '../../lib/api/documents.ts';

export type TaskKey =
  | 'forwarded'
  | 'mine'
  | 'held'
  | 'postponed'
  | 'awaiting'
  | 'failed'
  | 'rejected'
  | 'underway'
  | 'confirmed';

/** One list on the home page. */
export interface Task {
  readonly key: TaskKey;
  readonly statuses: readonly DocumentStatus[];
  readonly order: DocumentFilter['order'];
  /** Whose turn it is; without it everybody's. */
  readonly desk?: Desk;
  /** True when the list says so even when it is empty; the others then stay away. */
  readonly isAlwaysShown: boolean;
}

/** Rows of one list; what it holds more is one link away. */
export const SHOWN_TASKS = 8;

const awaiting: Task = {
  key: 'awaiting',
  statuses: ['awaiting-review', 'in-review'],
  order: 'oldest',
  isAlwaysShown: true,
};
/** For a person who reviews: what lies on whose desk. */
const ready: Task = { ...awaiting, desk: 'ready' };
const onDesk = (desk: 'forwarded' | 'mine' | 'held' | 'postponed'): Task => ({
  ...awaiting,
  key: desk,
  desk,
  isAlwaysShown: false,
});
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

/** The queue a review begins from. */
export const READY_TASK: Task = ready;

/** What each role must see first. */
export const TASKS: Readonly<Record<Role, readonly Task[]>> = {
  reviewer: [
    onDesk('forwarded'),
    onDesk('mine'),
    ready,
    failed,
    onDesk('held'),
    onDesk('postponed'),
    underway,
    { ...confirmed, isAlwaysShown: false },
  ],
  admin: [failed, ready, onDesk('held'), underway, rejected],
  office: [rejected, failed, underwayForOffice, confirmed],
  archivist: [confirmed, underway],
};

export function taskFilter({ statuses, order, desk }: Task): DocumentFilter {
  return { ...ALL_DOCUMENTS, statuses, order, desk: desk ?? '', limit: SHOWN_TASKS };
}

/** How many documents the list stands for, also those it does not show. `isMore`: nobody counted the rest. */
export function taskTotal(
  { statuses, desk }: Task,
  { items, totals, nextCursor }: DocumentList,
): { readonly count: number; readonly isMore: boolean } {
  // Whose turn it is, is asked of every report: only those that were fetched are known.
  if (desk) return { count: items.length, isMore: nextCursor !== null };
  return { count: statuses.reduce((sum, status) => sum + (totals[status] ?? 0), 0), isMore: false };
}
