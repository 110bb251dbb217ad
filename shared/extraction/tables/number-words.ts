// Words for numbers from 0 to 999, for a count that is written out: `hai huyện`, `mười lăm chi bộ`.
// Source: số đếm tiếng Việt; `lăm`, `nhăm`, `mốt`, `tư` stand only after a ten.

export const DIGIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);

/** `mười` is ten, `mươi` makes the digit before it tens, `trăm` hundreds, `linh` and `lẻ` fill an empty ten. */
export const TEN = 'mười';
export const TENS = 'mươi';
export const HUNDRED = 'trăm';
export const EMPTY_TEN: readonly string[] = ['linh', 'lẻ'];

/**
 * Words that open a number which may count something. `một` and `năm` alone are left out: `một` is an article
 * ("một tiêu chí quan trọng"), `năm` is the year.
 */
export const OPENING_WORDS: readonly string[] = [
  'hai',
  'ba',
  'bốn',
  'sáu',
  'bảy',
  'bẩy',
  'tám',
  'chín',
  'mười',
  'một trăm',
];
