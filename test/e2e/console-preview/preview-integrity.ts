import { createHash } from 'node:crypto';
import type { CheckedHistory } from '../../../shared/contracts/api-integrity.ts';

/** Chains of the fictional server; one of them is broken where the mood is `slow`. */
export function fictionalHistories(mood: string): { items: CheckedHistory[]; nextCursor: null } {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const linksOf = (at: number) =>
    Array.from({ length: 3 + (at % 4) }, (_, index) => ({
      sequence: index + 1,
      at: `2024-10-0${1 + ((at + index) % 7)}T03:0${index}:00.000Z`,
      hash: hash(`${at}/${index}`),
    }));
  const items = Array.from({ length: mood === 'empty' ? 0 : 24 }, (_, at) => ({
    documentId: `d${at + 1}`,
    fileName: `Báo cáo ${412 - at}.pdf`,
    broken: mood === 'slow' && at === 4 ? 3 : null,
    links: linksOf(at),
  }));
  return { items, nextCursor: null };
}
