import { DRAFT_SHOTS } from './draft-shots.ts';
import { PAPER_SHOTS } from './paper-shots.ts';
import { RECORD_SHOTS } from './record-shots.ts';
import { ROUND_SHOTS } from './round-shots.ts';
import type { Shot } from './take-shots.ts';

const press =
  (...keys: readonly string[]): NonNullable<Shot['act']> =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

const openBell: NonNullable<Shot['act']> = async (page) => {
  await page.getByRole('button', { name: /^(?:Thông báo|Notices)/u }).click();
};

const checkNow: NonNullable<Shot['act']> = async (page) => {
  await page.getByRole('button', { name: /^(?:Kiểm tra ngay|Check now)$/u }).click();
};

/** The desk: sign-in, uploads, reports, search, quality, administration. */
export const DESK_SHOTS: readonly Shot[] = [
  { name: 'sign-in', path: '/', mood: { role: null } },
  { name: 'home-reviewer', path: '/' },
  { name: 'home-office', path: '/', mood: { role: 'office' } },
  { name: 'home-empty', path: '/', mood: { lists: 'empty' } },
  { name: 'home-loading', path: '/', mood: { lists: 'slow' } },
  {
    name: 'home-error',
    path: '/',
    mood: { lists: 'error' },
    act: (page) => page.waitForTimeout(2500),
  },
  { name: 'upload', path: '/nop', mood: { role: 'office' } },
  {
    name: 'upload-staged',
    path: '/nop',
    act: async (page) => {
      await page.getByTestId('file-input').setInputFiles([
        { name: 'bao-cao-quy-3.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 fictional') },
        { name: 'ke-hoach.docx', mimeType: 'application/zip', buffer: Buffer.from('PK fictional') },
        { name: 'rong.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
      ]);
    },
  },
  {
    name: 'upload-underway',
    path: '/nop',
    mood: { role: 'office' },
    act: async (page) => {
      const file = (name: string, size: number) => ({
        name,
        mimeType: 'application/pdf',
        buffer: Buffer.from(`%PDF-1.7 << /Type /Pages /Count ${size} >> ${name}`.padEnd(size * 9_000)),
      });
      await page
        .getByTestId('file-input')
        .setInputFiles([
          file('bao-cao-giam-sat-quy-3.pdf', 12),
          file('ke-hoach-kiem-tra-2024.pdf', 48),
          file('bao-cao-nhiem-ky.pdf', 1_100),
          file('bao-cao-da-nop.pdf', 4),
        ]);
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: /^(?:Nộp|Send|Upload) \d/u }).click();
      await page.waitForTimeout(900);
    },
  },
  { name: 'upload-empty', path: '/nop', mood: { lists: 'empty' } },
  { name: 'reports', path: '/bao-cao' },
  { name: 'reports-filtered', path: '/bao-cao?trang-thai=awaiting-review,in-review&thu-tu=cu' },
  { name: 'reports-empty', path: '/bao-cao', mood: { lists: 'empty' } },
  { name: 'reports-none-match', path: '/bao-cao?loc=khong-co' },
  { name: 'reports-loading', path: '/bao-cao', mood: { lists: 'slow' } },
  {
    name: 'reports-error',
    path: '/bao-cao',
    mood: { lists: 'error' },
    act: (page) => page.waitForTimeout(2500),
  },
  { name: 'review', path: '/bao-cao/d2' },
  { name: 'review-warning', path: '/bao-cao/d2', act: press('Enter') },
  { name: 'review-edit', path: '/bao-cao/d2', act: press('e') },
  { name: 'review-edit-figure', path: '/bao-cao/d2', act: press('Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'e') },
  { name: 'review-reject', path: '/bao-cao/d2', act: press('r') },
  { name: 'review-add', path: '/bao-cao/d2', act: press('a') },
  { name: 'review-unfolded', path: '/bao-cao/d2', act: press('f', 'Enter', 's') },
  { name: 'review-finish-open', path: '/bao-cao/d2', act: press('Control+Enter') },
  { name: 'review-done', path: '/bao-cao/d2', act: press(...Array.from({ length: 8 }, () => 'Enter')) },
  {
    name: 'review-confirmed',
    path: '/bao-cao/d2',
    act: press(...Array.from({ length: 8 }, () => 'Enter'), 'Control+Enter'),
  },
  { name: 'review-keys', path: '/bao-cao/d2', mood: { hasOwnKeys: true }, act: press('?') },
  { name: 'review-held', path: '/bao-cao/d2', mood: { holder: 'other' } },
  { name: 'review-taken-over', path: '/bao-cao/d2', mood: { holder: 'taken-over' } },
  { name: 'review-forwarded', path: '/bao-cao/d2', mood: { isForwarded: true } },
  { name: 'review-two-persons', path: '/bao-cao/d2', mood: { isForTwo: true }, act: press('Tab') },
  {
    name: 'review-two-waiting',
    path: '/bao-cao/d2',
    mood: { isForTwo: true },
    act: press('Enter', 'Enter', 'Enter', 'Enter', 'Enter'),
  },
  {
    name: 'review-check-page',
    path: '/bao-cao/d2',
    mood: { hasPageCheck: true },
    act: press(...Array.from({ length: 8 }, () => 'Enter')),
  },
  { name: 'review-postpone', path: '/bao-cao/d2', act: press('p') },
  { name: 'review-forward', path: '/bao-cao/d2', act: press('t') },
  { name: 'review-same', path: '/bao-cao/d2', act: press('m') },
  { name: 'review-history', path: '/bao-cao/d2', act: press('Enter', 'r', '2', 'y') },
  { name: 'review-loading', path: '/bao-cao/d2', mood: { lists: 'slow' } },
  { name: 'review-not-found', path: '/bao-cao/khong-co' },
  { name: 'journey-recognizing', path: '/bao-cao/d1' },
  { name: 'journey-failed', path: '/bao-cao/d6' },
  { name: 'journey-rejected', path: '/bao-cao/d8' },
  { name: 'reports-forwarded', path: '/bao-cao?viec=chuyen-toi' },
  { name: 'quality', path: '/chat-luong' },
  { name: 'quality-admin', path: '/chat-luong', mood: { role: 'admin' } },
  { name: 'quality-few', path: '/chat-luong', mood: { quality: 'few' } },
  { name: 'quality-empty', path: '/chat-luong', mood: { quality: 'empty' } },
  { name: 'quality-loading', path: '/chat-luong', mood: { lists: 'slow' } },
  {
    name: 'quality-error',
    path: '/chat-luong',
    mood: { lists: 'error' },
    act: (page) => page.waitForTimeout(2500),
  },
  { name: 'search', path: '/tra-cuu?tim=ket+nap+dang+vien' },
  { name: 'search-table', path: '/tra-cuu?tim=ket+nap+dang+vien&xem=bang&loai=BC' },
  { name: 'search-hit', path: '/bao-cao/d2?trang=1&tim=28-CTr%2FTU+dang+vien' },
  { name: 'directive', path: '/chi-dao/28-CTr-TU' },
  { name: 'integrity-start', path: '/kiem-chung', mood: { role: 'admin' } },
  { name: 'integrity', path: '/kiem-chung', mood: { role: 'admin' }, act: checkNow },
  { name: 'integrity-empty', path: '/kiem-chung', mood: { role: 'admin', lists: 'empty' }, act: checkNow },
  { name: 'integrity-broken', path: '/kiem-chung', mood: { role: 'admin', lists: 'slow' }, act: checkNow },
  { name: 'search-start', path: '/tra-cuu' },
  { name: 'search-start-empty', path: '/tra-cuu', mood: { lists: 'empty' } },
  {
    name: 'search-save',
    path: '/tra-cuu?tim=ket+nap+dang+vien',
    act: (page) => page.getByRole('button', { name: /^(?:Lưu tìm kiếm|Save search)$/u }).click(),
  },
  { name: 'search-empty', path: '/tra-cuu?tim=khong', mood: { lists: 'empty' } },
  { name: 'bell', path: '/', act: openBell },
  { name: 'bell-empty', path: '/', mood: { lists: 'empty' }, act: openBell },
  { name: 'preferences', path: '/cai-dat' },
  { name: 'admin-accounts', path: '/quan-tri/nguoi-dung', mood: { role: 'admin' } },
  {
    name: 'admin-invite',
    path: '/quan-tri/nguoi-dung',
    mood: { role: 'admin' },
    act: (page) => page.getByRole('button', { name: /Mời người dùng|Invite a user/u }).click(),
  },
  { name: 'admin-offices', path: '/quan-tri/don-vi', mood: { role: 'admin' } },
  { name: 'admin-offices-empty', path: '/quan-tri/don-vi', mood: { role: 'admin', lists: 'empty' } },
  { name: 'admin-failures', path: '/quan-tri/loi', mood: { role: 'admin' } },
  { name: 'admin-failures-empty', path: '/quan-tri/loi', mood: { role: 'admin', lists: 'empty' } },
  { name: 'admin-failures-loading', path: '/quan-tri/loi', mood: { role: 'admin', lists: 'slow' } },
  {
    name: 'admin-failures-error',
    path: '/quan-tri/loi',
    mood: { role: 'admin', lists: 'error' },
    act: (page) => page.waitForTimeout(2500),
  },
  { name: 'admin-outbox', path: '/quan-tri/thu-di', mood: { role: 'admin' } },
  { name: 'admin-audit', path: '/quan-tri/nhat-ky', mood: { role: 'admin' } },
  { name: 'admin-settings', path: '/quan-tri/cai-dat', mood: { role: 'admin' } },
];

/** Rounds, drafts, papers and records. */
export const OFFICE_SHOTS: readonly Shot[] = [...DRAFT_SHOTS, ...PAPER_SHOTS, ...ROUND_SHOTS, ...RECORD_SHOTS];

/** Every page of the console in every state worth a look. */
export const SHOTS: readonly Shot[] = [...DESK_SHOTS, ...OFFICE_SHOTS];
