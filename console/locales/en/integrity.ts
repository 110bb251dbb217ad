import type { EnglishOf } from '../english-of.ts';
import type { integrity as vietnamese } from '../vi/integrity.ts';

/** Words of the page that checks what people decided. */
export const integrity: EnglishOf<typeof vietnamese> = {
  title: 'Integrity of records',
  lead: 'Every decision carries the hash of the one before. To change, drop or slip in a decision breaks its chain, and changes the root of its day and of every day after.',
  start: 'Check the chain of decisions of every report',
  startHint: 'The server checks each chain; this browser sums up the roots of the days by itself.',
  check: 'Check now',
  again: 'Check again',
  checked: '{{documents}} reports checked…',
  whole: 'Every chain of decisions is whole.',
  broken: '{{count}} reports have a broken chain of decisions. Leave the system as it is and tell the administrator.',
  broken_one: '{{count}} report has a broken chain of decisions. Leave the system as it is and tell the administrator.',
  brokenAt: 'broken at decision {{sequence}}',
  counted: '{{documents}} reports, {{decisions}} decisions; checked at {{at}}.',
  roots: 'Roots of the days',
  rootsHint:
    'Keep the file of roots elsewhere (a stick, a mail, a print): compared later it tells whether anybody touched the days before.',
  noRoots: 'There are no decisions yet.',
  keep: 'Download roots',
  compare: 'Compare with a kept file',
  day: 'Day',
  decisions: 'Decisions',
  root: 'Root (SHA-256)',
  holds: 'All {{count}} days of the kept file match.',
  holds_one: 'The one day of the kept file matches.',
  differs:
    '{{day}} differs from the kept file: decisions of that day were changed, dropped or added after the root was kept.',
  unreadable: '“{{name}}” is no file of roots of Trích Lục; nothing was compared.',
};
