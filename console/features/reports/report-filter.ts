import { DOCUMENT_STATUSES, type DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import { ALL_DOCUMENTS, type DocumentFilter } from '../../lib/api/documents.ts';

/** The filter as it stands in the address; what the address says wrongly is ignored. */
export function readFilter(parameters: URLSearchParams): DocumentFilter {
  const asked = (parameters.get('trang-thai') ?? '').split(',');
  return {
    ...ALL_DOCUMENTS,
    statuses: DOCUMENT_STATUSES.filter((status) => asked.includes(status)),
    office: parameters.get('don-vi') ?? '',
    text: (parameters.get('loc') ?? '').slice(0, 200),
    order: parameters.get('thu-tu') === 'cu' ? 'oldest' : 'newest',
  };
}

/** The shortest address for a filter: a link can be sent and says only what is filtered. */
export function writeFilter({ statuses, office, text, order }: DocumentFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  if (statuses.length > 0) parameters.set('trang-thai', statuses.join(','));
  if (office) parameters.set('don-vi', office);
  if (text) parameters.set('loc', text);
  if (order === 'oldest') parameters.set('thu-tu', 'cu');
  return parameters;
}

/** Adds the status to the filter, or takes it out. */
export function toggleStatus(filter: DocumentFilter, status: DocumentStatus): DocumentFilter {
  const isOn = filter.statuses.includes(status);
  const statuses = isOn ? filter.statuses.filter((other) => other !== status) : [...filter.statuses, status];
  return { ...filter, statuses };
}

export function isFiltered({ statuses, office, text }: DocumentFilter): boolean {
  return statuses.length > 0 || office !== '' || text !== '';
}
