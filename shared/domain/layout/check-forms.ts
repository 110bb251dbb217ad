import { foldVietnamese } from '../../text/fold.ts';
import type { Deviation } from './check-layout.ts';
import type { PaperElements } from './find-elements.ts';
import type { LayoutElement, LayoutRule } from './layout-rules.ts';
import { PARTY_MOTTO, STATE_MOTTO } from './layout-rules.ts';
import type { LaidOutParagraph, PaperLayout } from './paper-layout.ts';

/** Parts no paper may lack; the draft mark, the authority and the signer's name are not always there. */
const REQUIRED: Readonly<Record<LayoutRule['system'], readonly LayoutElement[]>> = {
  party: [
    'motto',
    'body-name',
    'star',
    'number',
    'place-date',
    'type-name',
    'subject',
    'dashes',
    'position',
    'recipients-head',
  ],
  state: [
    'motto',
    'motto-second',
    'body-name',
    'number',
    'place-date',
    'type-name',
    'subject',
    'position',
    'recipients-head',
  ],
};

const NUMBER_FORM = {
  party: /^Số\s+(?:\p{N}{2,4})?\s*-\p{L}{2,5}\/\p{Lu}[\p{L}]*$/u,
  state: /^Số:\s*(?:\p{N}{2,4})?\s*\/\p{L}{2,5}-\p{Lu}[\p{L}-]*$/u,
} as const;
const DATE_FORM = /^[^,]+,\s+ngày\s+(?:\p{N}{2})?\s*tháng\s+(?:0[12]|[3-9]|1[0-2])?\s*năm(?:\s+\p{N}{4})?$/u;
const AUTHORITY_FORM = { party: /^[TK]\/[MTL]\s/u, state: /^(?:TM|KT|TL|TUQ|Q)\.\s/u } as const;

/** What the elements say and whether they are there: missing parts, signs, separators, endings. */
export function checkForms(paper: PaperLayout, elements: PaperElements, { system }: LayoutRule): Deviation[] {
  const missing = REQUIRED[system].filter((name) => elements[name].length === 0);
  return [
    ...missing.map((name) => ({ code: `${name}.missing`, message: 'thiếu' })),
    ...checkMotto(paper, elements, system),
    ...each(elements.number, (text) => NUMBER_FORM[system].test(text), 'number.form'),
    ...each(elements['place-date'], (text) => DATE_FORM.test(text), 'place-date.form'),
    ...each(elements.star, (text) => text === '*', 'star.form'),
    ...each(elements.dashes, (text) => text === '-----', 'dashes.form'),
    ...each(elements['draft-mark'], (text) => /^Dự thảo(?: lần \p{N}+)?$/u.test(text), 'draft-mark.form'),
    ...each(elements.authority, (text) => AUTHORITY_FORM[system].test(text), 'authority.form'),
    ...checkRecipients(elements, system),
    ...checkEnd(elements, system),
  ];
}

function checkMotto({ head }: PaperLayout, { motto }: PaperElements, system: LayoutRule['system']): Deviation[] {
  const wanted = system === 'party' ? PARTY_MOTTO : STATE_MOTTO;
  const right = head?.right ?? [];
  const isRuled = right.some(({ hasRule }) => hasRule);
  return [
    ...each(motto, (text) => foldVietnamese(text) === foldVietnamese(wanted), 'motto.form'),
    ...(motto.length === 0 || isRuled ? [] : [{ code: 'motto.rule', message: 'thiếu đường kẻ dưới tiêu đề' }]),
  ];
}

function checkRecipients(elements: PaperElements, system: LayoutRule['system']): Deviation[] {
  const head = elements['recipients-head'];
  const items = elements.recipients.map(({ text }) => text.trim());
  const [separator, isUnderlined] = system === 'party' ? [',', true] : [';', false];
  const wrong = items.findIndex(
    (text, index) => !text.startsWith('- ') || !text.endsWith(index === items.length - 1 ? '.' : separator),
  );
  const last = items.at(-1);
  return [
    ...each(head, (text) => text === 'Nơi nhận:', 'recipients-head.form'),
    ...head
      .filter(({ runs }) => runs.some(({ text, underline }) => text.trim() !== '' && underline !== isUnderlined))
      .map(({ text }) => ({ code: 'recipients-head.underline', message: text })),
    ...(wrong < 0 ? [] : [{ code: 'recipients.form', message: items[wrong]! }]),
    ...(last === undefined || /^- Lưu/u.test(last) ? [] : [{ code: 'recipients.archive', message: last }]),
  ];
}

/** Party papers end with a plain point, those of the State with `./.`. */
function checkEnd({ text }: PaperElements, system: LayoutRule['system']): Deviation[] {
  const last = text.at(-1)?.text.trim() ?? '';
  const isRight = system === 'state' ? last.endsWith('./.') : !last.endsWith('./.');
  return last === '' || isRight ? [] : [{ code: 'text.end', message: last.slice(-20) }];
}

function each(paragraphs: readonly LaidOutParagraph[], isRight: (text: string) => boolean, code: string): Deviation[] {
  return paragraphs
    .map(({ text }) => text.trim())
    .filter((text) => !isRight(text))
    .map((text) => ({ code, message: `“${text.slice(0, 60)}”` }));
}
