import type { EnglishOf } from '../english-of.ts';
import type { records as vietnamese } from '../vi/records.ts';

export const records: EnglishOf<typeof vietnamese> = {
  permanent: 'For good',
  years: '{{count}} years',
  years_one: '{{count}} year',
};
