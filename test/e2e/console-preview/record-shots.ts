import type { Page } from 'playwright-core';
import type { Shot } from './take-shots.ts';

const wait = (page: Page) => page.waitForTimeout(2500);
const click = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const asArchivist = { role: 'archivist' } as const;
const asAdmin = { role: 'admin' } as const;
const chooseProposed = async (page: Page) => {
  await page.getByRole('checkbox', { name: /^(?:Chọn|Choose) 410/u }).check();
};

/** The archive's records in every state worth a look. */
export const RECORD_SHOTS: readonly Shot[] = [
  { name: 'records', path: '/luu-tru', mood: asArchivist },
  { name: 'records-due', path: '/luu-tru?xem=den-han', mood: asArchivist },
  { name: 'records-none', path: '/luu-tru?xem=da-huy&che-do=restricted', mood: asArchivist },
  { name: 'records-empty', path: '/luu-tru', mood: { ...asArchivist, lists: 'empty' } },
  { name: 'records-loading', path: '/luu-tru', mood: { ...asArchivist, lists: 'slow' } },
  { name: 'records-error', path: '/luu-tru', mood: { ...asArchivist, lists: 'error' }, act: wait },
  { name: 'records-chosen', path: '/luu-tru', mood: asAdmin, act: chooseProposed },
  {
    name: 'records-bulk',
    path: '/luu-tru',
    mood: asArchivist,
    act: async (page) => {
      await page.getByRole('checkbox', { name: /^(?:Chọn mọi|Choose every)/u }).check();
      await click(/^(?:Ghi hàng loạt|Write into all)$/u)(page);
    },
  },
  {
    name: 'records-decide',
    path: '/luu-tru',
    mood: asAdmin,
    act: async (page) => {
      await chooseProposed(page);
      await click(/^(?:Tiêu hủy theo quyết định|Dispose by decision)$/u)(page);
    },
  },
  { name: 'record', path: '/luu-tru/l1', mood: asArchivist },
  {
    name: 'record-edited',
    path: '/luu-tru/l2',
    mood: asArchivist,
    act: async (page) => {
      await page.locator('[data-field="keywords"]').fill('giám sát; kiểm tra');
      await page.locator('[data-field="date"]').fill('31/02/2024');
    },
  },
  { name: 'record-missing', path: '/luu-tru/l12', mood: asArchivist },
  { name: 'record-disposed', path: '/luu-tru/l4', mood: asAdmin },
  { name: 'record-proposed', path: '/luu-tru/l3', mood: asAdmin },
  { name: 'record-unknown', path: '/luu-tru/khong-co', mood: asArchivist, act: wait },
  { name: 'record-hold', path: '/luu-tru/l2', mood: asArchivist, act: click(/^(?:Giữ|Hold)$/u) },
  { name: 'files', path: '/luu-tru/ho-so', mood: asArchivist },
  { name: 'files-empty', path: '/luu-tru/ho-so', mood: { ...asArchivist, lists: 'empty' } },
  { name: 'files-edit', path: '/luu-tru/ho-so', mood: asArchivist, act: click(/^Hồ sơ giám sát/u) },
  { name: 'files-new', path: '/luu-tru/ho-so', mood: asArchivist, act: click(/^(?:Lập hồ sơ|Open a file)$/u) },
];
