import type { Page } from 'playwright-core';
import type { Shot } from './take-shots.ts';

const wait = (page: Page) => page.waitForTimeout(2500);
const click = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

/** The rounds in every state worth a look. */
export const ROUND_SHOTS: readonly Shot[] = [
  { name: 'rounds', path: '/dot-giam-sat' },
  { name: 'rounds-empty', path: '/dot-giam-sat', mood: { lists: 'empty' } },
  { name: 'rounds-error', path: '/dot-giam-sat', mood: { lists: 'error' }, act: wait },
  { name: 'round', path: '/dot-giam-sat/nhan' },
  { name: 'round-unit', path: '/dot-giam-sat/nhan', act: click(/Thanh Lâm/u) },
  {
    name: 'round-figures',
    path: '/dot-giam-sat/nhan',
    act: (page) => page.locator('[data-matrix]').scrollIntoViewIfNeeded(),
  },
  {
    name: 'round-questions',
    path: '/dot-giam-sat/nhan',
    act: (page) => page.locator('#round-questions').scrollIntoViewIfNeeded(),
  },
  { name: 'round-drafted', path: '/dot-giam-sat/soan' },
  { name: 'round-empty', path: '/dot-giam-sat/trong' },
  { name: 'round-unknown', path: '/dot-giam-sat/khong-co', act: wait },
  { name: 'round-edit', path: '/dot-giam-sat/nhan', act: click(/^(?:Sửa đợt|Edit round)$/u) },
  { name: 'round-found', path: '/dot-giam-sat', act: click(/^(?:Lập đợt|New round)/u) },
  {
    name: 'round-proposal',
    path: '/dot-giam-sat',
    act: async (page) => {
      await click(/^(?:Lập đợt|New round)/u)(page);
      await page.getByRole('dialog').locator('select').first().selectOption({ index: 1 });
      await page.getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'round-outline',
    path: '/dot-giam-sat/nhan',
    act: async (page) => {
      await click(/^(?:Sửa đợt|Edit round)$/u)(page);
      await page.getByRole('button', { name: /^(?:Thêm mục|Add item)$/u }).click();
      await page.getByRole('button', { name: /^(?:Thêm mục|Add item)$/u }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'upload-rounds', path: '/nop', mood: { role: 'office' } },
];
