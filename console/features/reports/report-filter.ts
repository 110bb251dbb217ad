import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import type { DocumentFilter } from '../../lib/api/documents.ts';

/** Adds the status to the filter, or takes it out. */
export function toggleStatus(filter: DocumentFilter, status: DocumentStatus): DocumentFilter {
  const isOn = filter.statuses.includes(status);
  const statuses = isOn ? filter.statuses.filter((other) => other !== status) : [...filter.statuses, status];
  return { ...filter, statuses };
}

export function isFiltered({ statuses, office, text, desk }: DocumentFilter): boolean {
  return statuses.length > 0 || office !== '' || text !== '' || desk !== '';
}
