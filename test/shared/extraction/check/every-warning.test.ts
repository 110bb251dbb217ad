import { describe, expect, it } from 'vitest';
import { read } from './read-directives.ts';

describe('every warning', () => {
  const { warnings, directives } = read(
    'Kết luận số 41-KL/TU ngày 13/11/2018 của Bộ Chính trị. Theo Kết luận số 41-KL/TW.',
  );

  it('names what is wrong and the likely truth, in both languages', () => {
    expect(warnings[0]?.message.vi).toBe(
      'Số 41-KL/TU mang ký hiệu TU (Tỉnh ủy, Thành ủy) nhưng trong văn bản ghi là của Bộ Chính trị. Văn bản của Bộ Chính trị thường mang ký hiệu /TW. Nơi khác trong báo cáo ghi 41-KL/TW.',
    );
    expect(warnings[0]?.message.en).toContain('Elsewhere in this report it is 41-KL/TW.');
    expect(warnings[0]?.likely).toBe('41-KL/TW');
  });

  it('points at the doubtful mention first and then at its witness', () => {
    expect(warnings[0]?.mentions).toEqual([directives[0]?.id, directives[1]?.id]);
    expect(warnings[0]).toMatchObject({ page: directives[0]!.page, start: directives[0]!.start });
  });

  it('takes sureness from the doubtful mention and changes no value', () => {
    expect(directives[0]?.value.number).toBe('41-KL/TU');
    expect(directives[0]?.reasons).toEqual(['has-warning']);
    expect(directives[0]!.confidence).toBeLessThan(directives[1]!.confidence);
    expect(directives[1]?.reasons).toEqual([]);
  });
});
