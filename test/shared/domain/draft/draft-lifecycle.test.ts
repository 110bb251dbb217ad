import { describe, expect, it } from 'vitest';
import { compareDrafts } from '../../../../shared/domain/draft/compare-drafts.ts';
import { factBook } from '../../../../shared/domain/draft/confirmed-facts.ts';
import { allFields, type Draft, mapPieces } from '../../../../shared/domain/draft/draft.ts';
import {
  approveDraft,
  commentDraft,
  editDraft,
  insertField,
  issueDraft,
  refreshDraft,
  returnDraft,
  submitDraft,
} from '../../../../shared/domain/draft/draft-lifecycle.ts';
import { draftMarkdown } from '../../../../shared/domain/draft/draft-text.ts';
import { outdatedFields } from '../../../../shared/domain/draft/field-standing.ts';
import { proposeDraft } from '../../../../shared/domain/draft/propose-draft.ts';
import { renderDraft } from '../../../../shared/domain/draft/render-draft.ts';
import { confirmedReport, decided, factsOf, PARTY_TEMPLATE } from '../../../support/drafts.ts';

const REPORT = confirmedReport('r1');
const BOOK = factBook([factsOf(REPORT)]);
const AFTER = factBook([factsOf(decided(REPORT, 'r1-a', { type: 'reject', reason: 'đọc sai' }))]);
const AUTHOR = { by: 'duyet', at: '2026-01-06T02:00:00.000Z' };
const HEAD = { by: 'truongban', at: '2026-01-06T03:00:00.000Z' };

const DRAFT = proposeDraft({
  id: 'dr1',
  template: PARTY_TEMPLATE,
  title: 'Kết luận',
  reports: [factsOf(REPORT)],
  roundId: null,
  founding: null,
  directives: null,
  period: null,
  ...AUTHOR,
});
/** Nothing left to fill in. */
const WHOLE: Draft = mapPieces(DRAFT, (piece) =>
  piece.type === 'blank' ? { type: 'text', text: 'theo báo cáo' } : piece,
);
const ISSUED = issueDraft(
  approveDraft(submitDraft(WHOLE, BOOK, AUTHOR), BOOK, HEAD),
  { number: '12', date: '2026-01-07', offices: ['office-r1'] },
  BOOK,
  HEAD,
);

describe('writing in a draft', () => {
  it('moves and removes bound values, and changes words', () => {
    const sections = DRAFT.sections.toReversed();
    expect(editDraft(DRAFT, { ...DRAFT, sections }, HEAD)).toMatchObject({ sections, changedBy: 'truongban' });
  });

  it('never lets a bound value be altered, doubled or made up', () => {
    const forged = mapPieces(DRAFT, (piece) =>
      piece.type === 'field' ? { ...piece, binding: { ...piece.binding, page: 9 } } : piece,
    );
    expect(() => editDraft(DRAFT, forged, AUTHOR)).toThrow(/field-changed/u);
    const doubled = { ...DRAFT, sections: [...DRAFT.sections, ...DRAFT.sections] };
    expect(() => editDraft(DRAFT, doubled, AUTHOR)).toThrow(/field-changed/u);
  });

  it('puts a confirmed value in the place of a blank and refuses one that awaits a person', () => {
    const place = { paragraphId: 'scope-3', blankId: blankIn('scope-3'), form: 'value', fieldId: 'new-1' } as const;
    const filled = insertField(DRAFT, place, { documentId: 'r1', findingId: 'r1-a' }, BOOK, AUTHOR);
    expect(allFields(filled).map(({ id }) => id)).toContain('new-1');
    expect(() => insertField(DRAFT, place, { documentId: 'r1', findingId: 'r1-a' }, AFTER, AUTHOR)).toThrow(
      /unconfirmed/u,
    );
    const gone = { ...place, blankId: 'nowhere' };
    expect(() => insertField(DRAFT, gone, { documentId: 'r1', findingId: 'r1-b' }, BOOK, AUTHOR)).toThrow(
      /field-changed/u,
    );
  });

  it('compares two versions paragraph by paragraph', () => {
    const changes = compareDrafts(renderDraft(DRAFT, BOOK), renderDraft(WHOLE, BOOK));
    expect(changes.find(({ paragraphId }) => paragraphId === 'scope-3')).toEqual({
      paragraphId: 'scope-3',
      before: 'Mốc thời gian giám sát: […… mốc thời gian giám sát].',
      after: 'Mốc thời gian giám sát: theo báo cáo.',
    });
  });
});

describe('the way of a draft to its issue', () => {
  it('does not go up with outdated values', () => {
    expect(() => submitDraft(WHOLE, AFTER, AUTHOR)).toThrow(/outdated-fields/u);
  });

  it('comes back with a comment and counts its drafts', () => {
    const returned = returnDraft(submitDraft(DRAFT, BOOK, AUTHOR), 'Viết lại mục II', 'c1', HEAD);
    expect(returned).toMatchObject({ status: 'returned', draftNumber: 2, comments: [{ text: 'Viết lại mục II' }] });
    expect(() => returnDraft(submitDraft(DRAFT, BOOK, AUTHOR), ' ', 'c1', HEAD)).toThrow(/reason-required/u);
  });

  it('is approved by somebody else, and only whole', () => {
    expect(() => approveDraft(submitDraft(WHOLE, BOOK, AUTHOR), BOOK, AUTHOR)).toThrow(/own-approval/u);
    expect(() => approveDraft(submitDraft(DRAFT, BOOK, AUTHOR), BOOK, HEAD)).toThrow(/blank-slots/u);
    expect(() => approveDraft(submitDraft(WHOLE, BOOK, AUTHOR), AFTER, HEAD)).toThrow(/outdated-fields/u);
  });

  it('refreshes only the values named, when some are named', () => {
    const outdated = outdatedFields(DRAFT, AFTER).map(({ fieldId }) => fieldId);
    const refreshed = refreshDraft(DRAFT, AFTER, AUTHOR, new Set([outdated[0]!]));
    expect(outdated.length).toBeGreaterThan(1);
    expect(outdatedFields(refreshed, AFTER).map(({ fieldId }) => fieldId)).toEqual(outdated.slice(1));
  });

  it('goes back to its author when a submitted draft is refreshed', () => {
    expect(refreshDraft(submitDraft(WHOLE, BOOK, AUTHOR), AFTER, AUTHOR)).toMatchObject({ status: 'drafting' });
  });

  it('is frozen once issued: prints what it was issued with and lists what is outdated since', () => {
    const before = renderDraft(ISSUED, BOOK);
    const after = renderDraft(ISSUED, AFTER);
    expect(after.sections).toEqual(before.sections);
    expect(after).toMatchObject({
      number: '12',
      draftNumber: null,
      outdated: [{ was: '15 đảng viên', now: null }, {}],
    });
    for (const act of [
      () => editDraft(ISSUED, ISSUED, AUTHOR),
      () => refreshDraft(ISSUED, AFTER, AUTHOR),
      () => commentDraft(ISSUED, { id: 'c', text: 'x', paragraphId: null }, AUTHOR),
      () => returnDraft(ISSUED, 'x', 'c', HEAD),
    ])
      expect(act).toThrow(/frozen/u);
  });

  it('becomes Markdown with its evidence', () => {
    const markdown = draftMarkdown(renderDraft(ISSUED, BOOK));
    expect(markdown).toContain('Số 12-TB/BTCTU');
    expect(markdown).toContain('| 1 | Chỉ thị 49-CT/TU | r1.pdf | 1 |');
    expect(draftMarkdown(renderDraft(DRAFT, BOOK))).toContain('*Dự thảo lần 1*');
  });
});

function blankIn(paragraphId: string): string {
  const paragraph = DRAFT.sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === paragraphId);
  const blank = paragraph?.pieces.find((piece) => piece.type === 'blank');
  return blank?.type === 'blank' ? blank.id : '';
}
