import type { Shot } from './take-shots.ts';

/** The drafts in every state worth a look. */
export const DRAFT_SHOTS: readonly Shot[] = [
  { name: 'drafts', path: '/du-thao' },
  { name: 'drafts-empty', path: '/du-thao', mood: { lists: 'empty' } },
  { name: 'draft', path: '/du-thao/soan' },
  { name: 'draft-outdated', path: '/du-thao/cu' },
  { name: 'draft-submitted', path: '/du-thao/trinh' },
  { name: 'draft-returned', path: '/du-thao/tra' },
  { name: 'draft-approved', path: '/du-thao/duyet' },
  { name: 'draft-issued', path: '/du-thao/ban-hanh' },
  {
    name: 'draft-refused',
    path: '/du-thao/cu',
    act: (page) => page.getByRole('button', { name: /^(?:Trình|Submit)$/u }).click(),
  },
];
