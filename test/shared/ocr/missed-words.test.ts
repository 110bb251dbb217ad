import { describe, expect, it } from 'vitest';
import { addMissedWords } from '../../../shared/ocr/add-missed-words.ts';
import { missedBands } from '../../../shared/ocr/missed-ink.ts';
import { line, textOf } from './reading.ts';

const PICTURE = { width: 1000, height: 1000, dpi: 200 };
const letter = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 16, area: 90 });

describe('ink that was not read', () => {
  const words = [0.1, 0.2, 0.3, 0.4, 0.5].map((top) => ({ left: 0.1, top, width: 0.5, height: 0.02 }));

  it('is found in bands of rows', () => {
    const bands = missedBands([letter(500, 700), letter(515, 700), letter(500, 902)], words, PICTURE);
    expect(bands).toHaveLength(2);
    expect(bands[0]!.top).toBeLessThanOrEqual(690);
    expect(bands[0]!.bottom).toBeGreaterThanOrEqual(726);
  });

  it('is not what lies under a word, and not what is too small or too large for a letter', () => {
    const line = { left: 100, top: 700, right: 900, bottom: 703, area: 2400 };
    const seal = { left: 400, top: 600, right: 600, bottom: 800, area: 3000 };
    const dot = { left: 500, top: 700, right: 504, bottom: 704, area: 16 };
    expect(missedBands([letter(200, 202), line, seal, dot], words, PICTURE)).toEqual([]);
  });
});

describe('a second look', () => {
  const first = [[line('Thực hiện Chỉ thị', 0.2), line('của Ban Thường vụ', 0.3)]];

  it('adds a line the first one missed, in its place', () => {
    const added = addMissedWords(first, [[line('số 14-CT/TU ngày 02/3/2024', 0.25)]]);
    expect(textOf(added)).toEqual(['Thực hiện Chỉ thị', 'số 14-CT/TU ngày 02/3/2024', 'của Ban Thường vụ']);
  });

  it('adds a missed word to its line', () => {
    const [start, , ...rest] = line('Thực hiện Chỉ thị', 0.2);
    const gap = [[[start!, ...rest]]];
    expect(textOf(addMissedWords(gap, [[line('Thực hiện Chỉ thị', 0.2)]]))).toEqual(['Thực hiện Chỉ thị']);
  });

  it('puts a page number above the text', () => {
    expect(textOf(addMissedWords(first, [[line('2', 0.05, 0.5)]]))[0]).toBe('2');
  });

  it('never changes or doubles a word that was read', () => {
    expect(textOf(addMissedWords(first, [[line('Thục hiên Chi thi', 0.2)]]))).toEqual(textOf(first));
  });

  it('leaves out what is unsure and what is no word', () => {
    const ornaments = [[line('⁄ZZ', 0.6, 0.5, 0.2), line('— ~', 0.65, 0.5)]];
    expect(textOf(addMissedWords(first, ornaments))).toEqual(textOf(first));
  });
});
