import { describe, expect, it } from 'vitest';
import { copyOf, originOf, savedWith, savedWithout } from '../../../console/features/admin/template-list.ts';
import {
  BLOCKS,
  blanksToBe,
  blocksInLine,
  hasLooseBraces,
  SLOTS,
  sampleDraft,
} from '../../../console/features/admin/template-slots.ts';
import { factBook } from '../../../shared/domain/draft/confirmed-facts.ts';
import { allPieces } from '../../../shared/domain/draft/draft.ts';
import { proposeDraft } from '../../../shared/domain/draft/propose-draft.ts';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/draft/templates.ts';
import { confirmedReport, factsOf } from '../../support/drafts.ts';

const [PARTY, STATE] = BUILT_IN_TEMPLATES as readonly [
  (typeof BUILT_IN_TEMPLATES)[number],
  (typeof BUILT_IN_TEMPLATES)[number],
];
const CHANGED = { ...PARTY, place: 'An Hòa' };
const OWN = copyOf(PARTY, 'own-1', 'Mẫu của Ban');

describe('the templates in force', () => {
  it('come from the system, are changed, or are the house’s own', () => {
    expect([PARTY, CHANGED, OWN].map(originOf)).toEqual(['built-in', 'changed', 'own']);
    expect(originOf({ ...Object.fromEntries(Object.entries(PARTY).toReversed()) } as typeof PARTY)).toBe('built-in');
  });

  it('are saved without those that are as they came', () => {
    expect(savedWith([PARTY, STATE, OWN], CHANGED)).toEqual([OWN, CHANGED]);
    expect(savedWith([CHANGED, STATE, OWN], PARTY)).toEqual([OWN]);
    expect(savedWithout([CHANGED, STATE, OWN], OWN.id)).toEqual([CHANGED]);
  });
});

describe('the slots of a template', () => {
  it('are known, or become blanks of that name', () => {
    expect(blanksToBe('Thực hiện {{founding}}, từ {{thời gian}} và {{thời gian}}')).toEqual(['thời gian']);
  });

  it('are told where a block shares its line, or a brace is left over', () => {
    expect(blocksInLine('{{results}}\nKết quả: {{timeline}}')).toEqual(['timeline']);
    expect([hasLooseBraces('{{period}}'), hasLooseBraces('{{period}')]).toEqual([false, true]);
  });

  it('are exactly those a draft fills by itself', () => {
    const report = factsOf(confirmedReport('r1'));
    const opening = [...SLOTS.map((name) => `{{${name}}}`), ...BLOCKS.map((name) => `{{${name}}}`)];
    const reference = (findingId: string) => ({ documentId: 'r1', findingId });
    const draft = proposeDraft({
      id: 'dr1',
      template: { ...PARTY, opening, sections: [], subject: '' },
      title: 'Thử',
      reports: [report],
      roundId: null,
      founding: reference('r1-d'),
      directives: [reference('r1-d')],
      period: null,
      by: 'duyet',
      at: '2026-01-06T02:00:00.000Z',
    });
    const blanks = allPieces(draft).flatMap((piece) => (piece.type === 'blank' ? [piece.label] : []));
    expect(factBook([report]).size).toBe(1);
    for (const name of [...SLOTS, ...BLOCKS]) expect(blanks).not.toContain(name);
  });

  it('are shown as blanks in the sample of the paper', () => {
    const { head, sections } = sampleDraft(PARTY, (slot) => `<${slot}>`);
    expect(head.subject.at(-1)).toMatchObject({ type: 'blank', label: '<directive-short>' });
    expect(sections[2]!.paragraphs[0]).toMatchObject({ style: 'subheading' });
  });
});
