import type { Shot } from './take-shots.ts';

/** The papers that went out, as offices and staff see them. */
export const PAPER_SHOTS: readonly Shot[] = [
  { name: 'papers-office', path: '/thong-bao-da-ban-hanh#paper-12-TB%2FBTCTU', mood: { role: 'office' } },
  { name: 'papers-staff', path: '/thong-bao-da-ban-hanh' },
  { name: 'papers-empty', path: '/thong-bao-da-ban-hanh', mood: { role: 'office', lists: 'empty' } },
  { name: 'papers-error', path: '/thong-bao-da-ban-hanh', mood: { role: 'office', lists: 'error' } },
];
