import { DOCUMENT_STATUSES } from '../../shared/domain/lifecycle.ts';
import { ALL_DOCUMENTS, DESKS, type DocumentFilter } from './api/documents.ts';

/** Addresses are Vietnamese. */
const DESK_WORDS = {
  ready: 'san-sang',
  mine: 'toi-giu',
  held: 'nguoi-khac-giu',
  forwarded: 'chuyen-toi',
  postponed: 'de-sau',
} as const;

/** The filter as it stands in the address; what the address says wrongly is ignored. */
export function readFilter(parameters: URLSearchParams): DocumentFilter {
  const asked = (parameters.get('trang-thai') ?? '').split(',');
  return {
    ...ALL_DOCUMENTS,
    statuses: DOCUMENT_STATUSES.filter((status) => asked.includes(status)),
    office: parameters.get('don-vi') ?? '',
    text: (parameters.get('loc') ?? '').slice(0, 200),
    order: parameters.get('thu-tu') === 'cu' ? 'oldest' : 'newest',
    desk: DESKS.find((desk) => DESK_WORDS[desk] === parameters.get('viec')) ?? '',
  };
}

/** The shortest address for a filter: a link can be sent and says only what is filtered. */
export function writeFilter({ statuses, office, text, order, desk }: DocumentFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  if (statuses.length > 0) parameters.set('trang-thai', statuses.join(','));
  if (office) parameters.set('don-vi', office);
  if (text) parameters.set('loc', text);
  if (order === 'oldest') parameters.set('thu-tu', 'cu');
  if (desk) parameters.set('viec', DESK_WORDS[desk]);
  return parameters;
}
