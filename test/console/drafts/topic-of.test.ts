import { describe, expect, it } from 'vitest';
import { kindOfLabel, topicAt, topicOfLabel } from '../../../console/features/drafts/model/topic-of.ts';
import { blank, draftOf, paragraph, section, text } from './draft-factory.ts';

describe('what a blank waits for', () => {
  it.each([
    ['chọn trích dẫn về ưu điểm, kết quả đạt được', 'strengths', undefined],
    ['chọn trích dẫn về hạn chế, khuyết điểm', 'limits', undefined],
    ['chọn trích dẫn về nguyên nhân', 'causes', undefined],
    ['mốc thời gian giám sát', undefined, 'date'],
    ['quyết định thành lập Đoàn giám sát', undefined, 'directive'],
    ['tên đoàn', undefined, undefined],
  ])('"%s": quotes on %s, values of kind %s', (label, topic, kind) => {
    expect([topicOfLabel(label), kindOfLabel(label)]).toEqual([topic, kind]);
  });

  it('follows the heading it stands under', () => {
    const heading = { ...paragraph('h', text('2. Hạn chế, khuyết điểm')), style: 'subheading' as const };
    const draft = draftOf(section('A', paragraph('a0', text('lời dẫn')), heading, paragraph('a1', blank('b', 'ghi'))));
    expect(topicAt(draft, 'a1')).toBe('limits');
    expect(topicAt(draft, 'a0')).toBeUndefined();
    expect(topicAt(draft, null)).toBeUndefined();
  });
});
