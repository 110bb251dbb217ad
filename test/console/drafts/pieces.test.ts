import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caretAfter,
  lengthOfAll,
  signatureOf,
  splitAt,
  tidied,
  withPieceAt,
} from '../../../console/features/drafts/model/pieces.ts';
import { blank, field, text } from './draft-factory.ts';

const anyPieces = fc.array(
  fc.oneof(
    fc.string().map(text),
    fc.nat(9).map((id) => field(`f${id}`)),
    fc.nat(9).map((id) => blank(`b${id}`)),
  ),
);

describe('the pieces of a paragraph', () => {
  it('are split anywhere without losing or doubling anything', () => {
    fc.assert(
      fc.property(anyPieces, fc.nat(60), (pieces, at) => {
        const [before, after] = splitAt(pieces, at);
        expect(signatureOf([...before, ...after])).toBe(signatureOf(pieces));
        expect(lengthOfAll(before)).toBe(Math.min(at, lengthOfAll(pieces)));
      }),
    );
  });

  it('take another piece at the caret, or at the end without one', () => {
    const pieces = [text('kết nạp  mới')];
    expect(withPieceAt(pieces, 8, field('f1'))).toEqual([text('kết nạp '), field('f1'), text(' mới')]);
    expect(withPieceAt(pieces, null, field('f1'))).toEqual([...pieces, field('f1')]);
  });

  it('join neighbouring texts and drop empty ones', () => {
    expect(tidied([text('a'), text(''), text('b'), field('f1'), text('')])).toEqual([text('ab'), field('f1')]);
  });

  it('put the caret behind what undo brought back', () => {
    expect(caretAfter([text('năm ')], [text('năm 2023')])).toBe(8);
    expect(caretAfter([text('một hai ba')], [text('một ba')])).toBe(3);
    expect(caretAfter([text('có ')], [text('có '), field('f1')])).toBe(4);
  });
});
