import type { Page } from 'playwright-core';
import type { Shot } from './take-shots.ts';

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();

const STATES: readonly Shot[] = [
  { name: 'drafts', path: '/du-thao' },
  { name: 'drafts-empty', path: '/du-thao', mood: { lists: 'empty' } },
  { name: 'draft', path: '/du-thao/soan' },
  { name: 'draft-proof', path: '/du-thao/soan', act: (page) => press(page, /^Chỉ thị 49-CT\/TU$/u) },
  {
    name: 'draft-writing',
    path: '/du-thao/soan',
    act: async (page) => {
      await page.getByText('Trên cơ sở báo cáo của các đơn vị').click();
      await page.keyboard.type(' Trong kỳ có 8 chi bộ ');
    },
  },
  { name: 'draft-insert', path: '/du-thao/soan', act: (page) => press(page, /mốc thời gian/u) },
  { name: 'draft-quotes', path: '/du-thao/soan', act: (page) => press(page, /trích dẫn về hạn chế/u) },
  { name: 'draft-gaps', path: '/du-thao/soan', act: (page) => tab(page, /^(?:Còn thiếu|Missing)$/u) },
  { name: 'draft-head', path: '/du-thao/soan', act: (page) => tab(page, /^(?:Thể thức|Layout)$/u) },
  {
    name: 'draft-comment',
    path: '/du-thao/soan',
    act: (page) => press(page, /^(?:Xem 1 ý kiến về đoạn này|Show 1 comment)/u),
  },
  { name: 'draft-versions', path: '/du-thao/soan', act: (page) => tab(page, /^(?:Các bản|Versions)$/u) },
  { name: 'draft-export', path: '/du-thao/soan', act: (page) => press(page, /^(?:Xuất|Export)$/u) },
  { name: 'draft-outdated', path: '/du-thao/cu' },
  { name: 'draft-refused', path: '/du-thao/cu', act: (page) => press(page, /^(?:Trình|Submit)$/u) },
  { name: 'draft-submitted', path: '/du-thao/trinh' },
  { name: 'draft-returned', path: '/du-thao/tra', act: (page) => tab(page, /^(?:Ý kiến|Comments)/u) },
  { name: 'draft-approved', path: '/du-thao/duyet' },
  { name: 'draft-issued', path: '/du-thao/ban-hanh' },
  { name: 'templates', path: '/quan-tri/mau-du-thao', mood: { role: 'admin' } },
  {
    name: 'template-edit',
    path: '/quan-tri/mau-du-thao',
    mood: { role: 'admin' },
    act: async (page) => {
      await press(page, /^(?:Sửa|Edit): Thông báo kết luận giám sát/u);
      await page.getByRole('textbox', { name: /^(?:Phần mở đầu|Opening)$/u }).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' {{căn cứ khác}} {{results}}');
    },
  },
];

/** The drafts in every state worth a look, each once its paper is there: a busy machine shows skeletons for a while. */
export const DRAFT_SHOTS: readonly Shot[] = STATES.map((shot) => ({
  ...shot,
  act: async (page) => {
    if (shot.path.startsWith('/du-thao/')) await page.getByRole('article').getByText('Nơi nhận:').waitFor();
    else if (shot.mood?.lists !== 'empty') await page.getByRole('table').waitFor();
    await shot.act?.(page);
  },
}));
