import { describe, expect, it } from 'vitest';
import { isFiltered, toggleStatus } from '../../../console/features/reports/report-filter.ts';
import { ALL_DOCUMENTS } from '../../../console/lib/api/documents.ts';
import { readFilter, writeFilter } from '../../../console/lib/report-address.ts';

describe('the filter in the address', () => {
  it('comes back as it was written', () => {
    const filter = {
      ...ALL_DOCUMENTS,
      statuses: ['awaiting-review', 'failed'] as const,
      office: 'van-phong',
      text: '28-CTr/TU',
      order: 'oldest' as const,
      desk: 'forwarded' as const,
    };
    expect(readFilter(writeFilter(filter))).toEqual(filter);
  });

  it('is empty when nothing is filtered', () => {
    expect(writeFilter(ALL_DOCUMENTS).toString()).toBe('');
    expect(isFiltered(readFilter(new URLSearchParams('')))).toBe(false);
  });

  it('ignores what an address says wrongly', () => {
    expect(readFilter(new URLSearchParams('trang-thai=khong-co,confirmed&thu-tu=x')).statuses).toEqual(['confirmed']);
  });

  it('toggles a state on and off', () => {
    const on = toggleStatus(ALL_DOCUMENTS, 'failed');
    expect(on.statuses).toEqual(['failed']);
    expect(toggleStatus(on, 'failed').statuses).toEqual([]);
  });
});
