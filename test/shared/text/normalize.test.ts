import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNfc } from '../../../shared/text/normalize.ts';

const vietnamese = fc
  .array(fc.constantFrom('ủ', 'y', 'Đ', 'ề', ' ', 'ậ', 'n', '\n', 'ữ', '4', '🇻', 'a\u{323}\u{302}', '한'))
  .map((letters) => letters.join(''));

describe('NFC with the way back', () => {
  it('composes what is decomposed', () => {
    expect(toNfc('Quyết định ủy quyền'.normalize('NFD')).text).toBe('Quyết định ủy quyền');
  });

  it('equals the NFC of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toNfc(text).text).toBe(text.normalize('NFC'));
      }),
    );
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(toNfc(text.normalize('NFD')).text).toBe(text.normalize('NFC'));
      }),
    );
  });

  it('maps every span back to the input that makes it', () => {
    fc.assert(
      fc.property(vietnamese, fc.nat(), fc.nat(), (text, a, b) => {
        const input = text.normalize('NFD');
        const nfc = toNfc(input);
        const [start, end] = [a % (nfc.text.length + 1), b % (nfc.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        expect(input.slice(nfc.toInput(start), nfc.toInput(end)).normalize('NFC')).toBe(
          nfc.text.slice(start, end).normalize('NFC'),
        );
      }),
    );
  });

  it('maps the ends to the ends, in order', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const input = text.normalize('NFD');
        const { text: nfc, toInput } = toNfc(input);
        const offsets = Array.from({ length: nfc.length + 1 }, (_, offset) => toInput(offset));
        expect(offsets[0]).toBe(0);
        expect(offsets.at(-1)).toBe(input.length);
        expect(offsets).toEqual([...offsets].sort((x, y) => x - y));
      }),
    );
  });
});
