import { describe, expect, it } from 'vitest';
import { composeMail } from '../../../functions/notify/compose-mail.ts';
import { NOTICE_KINDS, type PersonalNotice } from '../../../shared/domain/notice.ts';

const notice = (kind: PersonalNotice['kind'], given: Partial<PersonalNotice> = {}): PersonalNotice => ({
  ...{ id: kind, userId: 'an', kind, at: '2026-01-05T01:20:00.000Z', detail: {}, message: null },
  about: { kind: 'draft', id: 'n 1', name: 'Kết luận giám sát' },
  ...given,
});

describe('a mail', () => {
  it.each(NOTICE_KINDS)('of %s names what it is about and leads to a page of the console', (kind) => {
    const { subject, text } = composeMail([notice(kind)], 'https://trich-luc.example.vn');
    expect(subject).toMatch(/: Kết luận giám sát$/u);
    expect(text).toMatch(/\nMở: https:\/\/trich-luc\.example\.vn\/\S+\n$/u);
    expect(text).not.toMatch(/undefined|null/u);
  });

  it('says the day a report is due, the number of a paper and the count of outdated values', () => {
    const round = { kind: 'round', id: 'r1', name: 'Đợt 1' } as const;
    expect(composeMail([notice('report-late', { about: round, detail: { due: '2026-01-04' } })], '').text).toContain(
      'Báo cáo cho đợt giám sát “Đợt 1” đã quá hạn nộp 04/01/2026.',
    );
    expect(composeMail([notice('draft-issued', { detail: { number: '12-TB/BTCTU' } })], '').text).toContain(
      'Đã ban hành số 12-TB/BTCTU: “Kết luận giám sát”.\nMở: /thong-bao-da-ban-hanh#n%201',
    );
    expect(composeMail([notice('draft-outdated', { detail: { outdated: 3 } })], '').text).toContain('3 giá trị');
  });

  it('of several kinds tells each by its count, the most urgent first', () => {
    const many = [notice('draft-issued'), notice('report-late'), notice('rejected'), notice('report-late')];
    const { subject, text } = composeMail(many, '');
    expect(subject).toBe('Trích Lục: 1 báo cáo không nhận được, 2 báo cáo quá hạn nộp, 1 thông báo đã ban hành');
    expect(text).toContain('Mở danh sách: /thong-bao-da-ban-hanh');
  });
});
