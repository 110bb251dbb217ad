import { describe, expect, it } from 'vitest';
import { sealDecision } from '../../../../shared/domain/decision.ts';
import type { Document } from '../../../../shared/domain/document.ts';
import { proposeDescription, splitNumber } from '../../../../shared/domain/records/propose-description.ts';
import { reviewFindings } from '../../../../shared/domain/review.ts';
import type { DirectiveValue, OwnIdentity } from '../../../../shared/extraction/mention.ts';
import { documentOf } from '../../../support/drafts.ts';
import { directiveFinding } from '../../../support/findings.ts';

const OWN: OwnIdentity = {
  number: '412-BC/BTCTU',
  type: 'BC',
  date: '2024-09-12',
  issuer: 'Ban Tổ chức Tỉnh ủy',
  title: 'kết quả giám sát',
};
const VALUE: DirectiveValue = {
  ...{ number: OWN.number, type: 'BC', typeName: 'Báo cáo', date: OWN.date, issuer: null, subject: null },
  system: 'party',
};
const header = directiveFinding({ id: 'h', value: VALUE });
const document: Document = {
  ...documentOf({ id: 'r1', office: 'btc', status: 'confirmed' }),
  ...{ own: OWN, ownSource: { findingId: 'h', asRead: OWN }, pageCount: 12, fileName: 'bao-cao.pdf' },
};
const confirmed = (value?: DirectiveValue) => {
  const action = value ? ({ type: 'correct', value } as const) : ({ type: 'confirm' } as const);
  const act = { documentId: 'r1', findingId: 'h', by: 'duyet', at: '2026-01-05T02:00:00.000Z', before: null };
  return reviewFindings([header], [sealDecision([], { ...act, action })]);
};

describe('what the system proposes for a description', () => {
  it('carries the finding of what a person confirmed, with its quote, and calls the rest read only', () => {
    const proposed = proposeDescription(document, confirmed(), 'Ban Tổ chức');
    const source = { kind: 'finding', findingId: 'h', page: 1, quote: '49-CT/TU', by: 'duyet' };
    expect(proposed.number).toMatchObject({ value: '412', source });
    expect(proposed.symbol).toMatchObject({ value: 'BC/BTCTU', source });
    expect(proposed.date).toMatchObject({ value: '2024-09-12', source });
    expect(proposed.typeName).toMatchObject({ value: 'Báo cáo', source });
    expect(proposed.issuer).toEqual({ value: 'Ban Tổ chức Tỉnh ủy', source: { kind: 'reading' } });
    expect(proposed.subject).toEqual({ value: 'kết quả giám sát', source: { kind: 'reading' } });
  });

  it('counts pages, names the file, and says what holds by default', () => {
    const proposed = proposeDescription(document, [], 'Ban Tổ chức');
    expect(proposed.pageCount).toEqual({ value: '12', source: { kind: 'system' } });
    expect(proposed.path).toEqual({ value: 'bao-cao.pdf', source: { kind: 'system' } });
    expect(proposed.language).toEqual({ value: 'Tiếng Việt', source: { kind: 'default' } });
    expect(proposed.reliability).toEqual({ value: 'Số hóa', source: { kind: 'default' } });
    expect(proposed.access).toEqual({ value: 'open', source: { kind: 'default' } });
  });

  it('calls nothing confirmed that nobody confirmed, in a report that is open, or that was corrected to something else', () => {
    const kinds = (proposed: ReturnType<typeof proposeDescription>) =>
      ['number', 'date', 'typeName'].map((name) => proposed[name as 'number']?.source.kind);
    expect(kinds(proposeDescription(document, reviewFindings([header], []), 'x'))).toEqual(Array(3).fill('reading'));
    expect(kinds(proposeDescription({ ...document, status: 'in-review' }, confirmed(), 'x'))).toEqual(
      Array(3).fill('reading'),
    );
    const other = confirmed({ ...VALUE, number: '413-BC/BTCTU', date: null });
    expect(kinds(proposeDescription(document, other, 'x'))).toEqual(['reading', 'reading', 'finding']);
  });

  it('names the office where no issuer was read, and leaves open what nobody knows', () => {
    const proposed = proposeDescription({ ...document, own: null, ownSource: null }, [], 'Ban Tổ chức');
    expect(proposed.issuer).toEqual({ value: 'Ban Tổ chức', source: { kind: 'system' } });
    expect([proposed.number, proposed.date, proposed.subject, proposed.typeName]).toEqual(Array(4).fill(null));
  });

  it.each([
    ['412-BC/BTCTU', '412', 'BC/BTCTU'],
    ['30/2020/NĐ-CP', '30', '2020/NĐ-CP'],
    ['1060 - TB/TU', '1060', 'TB/TU'],
    ['05', '05', null],
    ['', '', null],
  ])('splits the number %s', (whole, number, symbol) => expect(splitNumber(whole)).toEqual([number, symbol]));
});
