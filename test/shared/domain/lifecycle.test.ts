import { describe, expect, it } from 'vitest';
import { DOCUMENT_STATUSES, isSettled, mayMove } from '../../../shared/domain/lifecycle.ts';

describe('the life of a document', () => {
  it('leads from received to confirmed', () => {
    const way = ['received', 'recognizing', 'extracting', 'awaiting-review', 'in-review', 'confirmed'] as const;
    for (const [index, status] of way.slice(1).entries()) expect(mayMove(way[index]!, status)).toBe(true);
  });

  it('never leaves rejected or duplicate', () => {
    for (const status of DOCUMENT_STATUSES) {
      expect(mayMove('rejected', status)).toBe(false);
      expect(mayMove('duplicate', status)).toBe(false);
    }
  });

  it('never goes back from a review to the machine', () => {
    for (const status of ['received', 'recognizing', 'extracting'] as const) {
      for (const from of ['awaiting-review', 'in-review', 'confirmed'] as const)
        expect(mayMove(from, status)).toBe(false);
    }
  });

  it('is settled once only a person can move it', () => {
    expect(DOCUMENT_STATUSES.filter((status) => !isSettled(status))).toEqual(['received', 'recognizing', 'extracting']);
  });
});
