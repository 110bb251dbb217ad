import { describe, expect, it } from 'vitest';
import { filterDrafts } from '../../../console/features/drafts/model/draft-filter.ts';
import type { DraftListItem } from '../../../shared/contracts/api-drafts.ts';

const entry = (title: string, status: DraftListItem['status'], number: string | null = null): DraftListItem => ({
  id: title,
  title,
  roundId: null,
  unit: null,
  reports: [],
  status,
  version: 1,
  createdBy: 'duyet',
  createdAt: '',
  changedBy: 'duyet',
  changedAt: '',
  number,
  blanks: 0,
  outdated: 0,
});
const DRAFTS = [entry('Kết luận Chỉ thị 49', 'drafting'), entry('Kết luận quý III', 'issued', '61')];

describe('the list of drafts', () => {
  it.each([
    ['ket luan', '', 2],
    ['CHỈ THỊ 49', '', 1],
    ['61', '', 1],
    ['', 'issued', 1],
    ['49', 'issued', 0],
  ] as const)('for "%s" and status "%s" shows %i', (text, status, count) => {
    expect(filterDrafts(DRAFTS, { text, status })).toHaveLength(count);
  });
});
