import { describe, expect, it } from 'vitest';
import { type DecisionAction, sealDecision } from '../../../shared/domain/decision.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { findOwnSource, standingOwn } from '../../../shared/domain/own-identity.ts';
import { reviewFindings } from '../../../shared/domain/review.ts';
import type { DirectiveMention } from '../../../shared/extraction/mention.ts';
import { directiveFinding } from '../../support/findings.ts';

const OWN = {
  number: '49-CT/TU',
  type: 'Chỉ thị',
  date: '2023-08-28',
  issuer: 'Tỉnh ủy',
  title: 'tăng cường công tác phát triển đảng viên',
};
const document = { own: OWN, ownSource: { findingId: 'd1', asRead: OWN } } as Document;
const value = { ...directiveFinding().value, number: '47-CT/TU', date: '2023-08-29', issuer: null };

const standingAfter = (...actions: readonly DecisionAction[]) => {
  const history = actions.map((action) =>
    sealDecision([], { documentId: 'doc', findingId: 'd1', action, by: 'duyet', at: '', before: null }),
  );
  return standingOwn(document, reviewFindings([directiveFinding()], history));
};

describe('what a document is called', () => {
  it('follows a correction of its header, and keeps what the correction leaves open', () => {
    expect(standingAfter({ type: 'correct', value })).toEqual({ ...OWN, number: '47-CT/TU', date: '2023-08-29' });
  });

  it("returns to the machine's reading when the correction is undone", () => {
    expect(standingAfter({ type: 'correct', value }, { type: 'undo' })?.number).toBe('49-CT/TU');
  });

  it('has no number once its header number is rejected', () => {
    expect(standingAfter({ type: 'reject', reason: 'số của bản đính kèm' })).toEqual({ ...OWN, number: null });
  });

  it('is tied to the mention on the first page only', () => {
    const mention = (id: string, page: number) => ({ id, page, value: { number: '49-CT/TU' } }) as DirectiveMention;
    expect(findOwnSource(OWN, [mention('a', 2), mention('b', 1)])).toEqual({ findingId: 'b', asRead: OWN });
    expect(findOwnSource(OWN, [mention('a', 2)])).toBeNull();
    expect(findOwnSource(null, [mention('b', 1)])).toBeNull();
  });
});
