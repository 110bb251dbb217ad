import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import { ALL_DOCUMENTS, type DocumentFilter } from '../../lib/api/documents.ts';

/** What a clerk asks of the history, each a group of states. */
export const HISTORY_GROUPS = ['all', 'underway', 'review', 'confirmed', 'trouble'] as const;
export type HistoryGroup = (typeof HISTORY_GROUPS)[number];

const STATUSES: Readonly<Record<HistoryGroup, readonly DocumentStatus[]>> = {
  all: [],
  underway: ['received', 'recognizing', 'extracting'],
  review: ['awaiting-review', 'in-review'],
  confirmed: ['confirmed'],
  trouble: ['rejected', 'failed', 'duplicate'],
};
const WORDS: Readonly<Record<HistoryGroup, string>> = {
  all: '',
  underway: 'dang-xu-ly',
  review: 'cho-duyet',
  confirmed: 'da-xac-nhan',
  trouble: 'can-xu-ly',
};
const PAGE = 50;

export interface HistoryFilter {
  readonly group: HistoryGroup;
  readonly text: string;
}

/** The filter as it stands in the address; what the address says wrongly is ignored. */
export function readHistoryFilter(parameters: URLSearchParams): HistoryFilter {
  const asked = parameters.get('tinh-trang') ?? '';
  return {
    group: HISTORY_GROUPS.find((group) => WORDS[group] === asked) ?? 'all',
    text: (parameters.get('loc') ?? '').slice(0, 200),
  };
}

/** The shortest address for a filter: a link can be sent. */
export function writeHistoryFilter({ group, text }: HistoryFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  if (group !== 'all') parameters.set('tinh-trang', WORDS[group]);
  if (text) parameters.set('loc', text);
  return parameters;
}

/** The list the filter asks the server for; the server shows each office its own. */
export function historyQuery({ group, text }: HistoryFilter): DocumentFilter {
  return { ...ALL_DOCUMENTS, statuses: STATUSES[group], text, limit: PAGE };
}
