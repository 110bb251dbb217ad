import { describe, expect, it } from 'vitest';
import { extractMentions } from '../../../../shared/extraction/index.ts';

const HEAD =
  'TỈNH ỦY AN HÒA\nBAN TỔ CHỨC\n*\nSố 480-BC/BTCTU\n\nAn Hòa, ngày 18 tháng 9 năm 2024\nBÁO CÁO\nvề công tác cán bộ\n';

function ownWith(fileName: string) {
  const words = [...HEAD.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    ...{ start: index, end: index + word.length, confidence: 0.95 },
  }));
  return extractMentions([{ page: 1, text: HEAD, words }], { fileName }).directives[0]!;
}

describe('the name of the file', () => {
  it.each(['280-BC.pdf', '280 BC BTCTU.signed.pdf', 'BC so 280 ve cong tac can bo.pdf', 'Báo cáo_280_BC.pdf'])(
    'offers its number beside another one that was read: %s',
    (fileName) => {
      const own = ownWith(fileName);
      expect(own.value.number).toBe('480-BC/BTCTU');
      expect(own.reasons).toContain('handwritten');
      expect(own.alternatives).toMatchObject([
        { source: 'file-name', quote: fileName, value: { number: '280-BC/BTCTU' } },
      ]);
    },
  );

  it.each(['480-BC.pdf', '280.pdf', '280-KH.pdf', 'scan_20240918_120501.pdf', 'BC 2024280123.pdf'])(
    'offers nothing where it agrees or speaks of something else: %s',
    (fileName) => expect(ownWith(fileName).alternatives).toBeUndefined(),
  );

  it('never makes a handwritten number sure', () => {
    expect(ownWith('480-BC.pdf').reasons).toContain('handwritten');
  });
});
