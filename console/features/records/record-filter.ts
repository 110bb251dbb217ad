import { ACCESS_LEVELS, type AccessLevel } from '../../../shared/domain/records/access.ts';

/** What the list of records can be asked for; one at a time. */
export const RECORD_VIEWS = ['all', 'incomplete', 'due', 'on-hold', 'disposal-proposed', 'disposed'] as const;
export type RecordView = (typeof RECORD_VIEWS)[number];

export interface RecordFilter {
  readonly view: RecordView;
  readonly file: string;
  readonly access: AccessLevel | '';
  readonly text: string;
}

/** Addresses are Vietnamese. */
const VIEW_WORDS: Readonly<Record<RecordView, string>> = {
  all: '',
  incomplete: 'con-thieu',
  due: 'den-han',
  'on-hold': 'dang-giu',
  'disposal-proposed': 'de-nghi-huy',
  disposed: 'da-huy',
};

/** The filter in an address; what it says wrongly is ignored. */
export function readRecordFilter(parameters: URLSearchParams): RecordFilter {
  const view = RECORD_VIEWS.find((one) => VIEW_WORDS[one] === (parameters.get('xem') ?? ''));
  return {
    view: view ?? 'all',
    file: parameters.get('ho-so') ?? '',
    access: ACCESS_LEVELS.find((level) => level === parameters.get('che-do')) ?? '',
    text: (parameters.get('loc') ?? '').trim().slice(0, 200),
  };
}

export function writeRecordFilter({ view, file, access, text }: RecordFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  if (view !== 'all') parameters.set('xem', VIEW_WORDS[view]);
  if (file) parameters.set('ho-so', file);
  if (access) parameters.set('che-do', access);
  if (text) parameters.set('loc', text);
  return parameters;
}

/** The filter as the door of the archive takes it. */
export function toRequest({ view, file, access, text }: RecordFilter, cursor: string | null): URLSearchParams {
  const parameters = new URLSearchParams({ limit: '50' });
  if (view === 'incomplete') parameters.set('incomplete', '1');
  else if (view === 'due') parameters.set('due', '1');
  else if (view !== 'all') parameters.set('state', view);
  if (file) parameters.set('file', file);
  if (access) parameters.set('access', access);
  if (text) parameters.set('text', text);
  if (cursor) parameters.set('cursor', cursor);
  return parameters;
}
