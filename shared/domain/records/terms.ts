import type { AccessLevel } from './access.ts';
import type { RetentionTerm } from './retention.ts';

/** Levels of access in the words of records that are handed over. */
export const ACCESS_NAMES: Readonly<Record<AccessLevel, string>> = {
  open: 'Không hạn chế',
  conditional: 'Có điều kiện',
  restricted: 'Hạn chế',
};

export const termName = (term: RetentionTerm): string => (term === 'permanent' ? 'Vĩnh viễn' : `${term} năm`);
