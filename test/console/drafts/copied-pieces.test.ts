import { describe, expect, it } from 'vitest';
import { readCopied, writeCopied } from '../../../console/features/drafts/model/copied-pieces.ts';
import { field, text } from './draft-factory.ts';

/** A clipboard as the browser gives it. */
function clipboard(held: Record<string, string>) {
  const setData = (type: string, value: string) => {
    held[type] = value;
  };
  return { setData, getData: (type: string) => held[type] ?? '' } as unknown as DataTransfer;
}
const STANDINGS = {
  f1: { state: 'current', text: '15', was: null, now: null, why: null, by: null, at: null },
} as const;

describe('what is pasted into a draft', () => {
  it('keeps its proof within the draft it was copied from, and is words elsewhere', () => {
    const copied = clipboard({});
    writeCopied(copied, 'dr1', [text('có '), field('f1')], STANDINGS);
    expect(readCopied(copied, 'dr1')).toEqual([[text('có '), field('f1')]]);
    expect(readCopied(copied, 'dr2')).toEqual([[text('có 15')]]);
  });

  it.each([
    ['lines', 'một\r\n\r\nhai\tba', [[text('một')], [text('hai ba')]]],
    ['markup as what it says', '<b>đậm</b>', [[text('<b>đậm</b>')]]],
    ['decomposed letters as composed ones', 'ế'.normalize('NFD'), [[text('ế')]]],
    ['nothing', '', [[]]],
  ])('takes %s', (_what, plain, lines) => {
    expect(readCopied(clipboard({ 'text/plain': plain, 'text/html': '<i>khác</i>' }), 'dr1')).toEqual(lines);
  });

  it('is words when another page put something of ours there', () => {
    const forged = clipboard({ 'application/x-trich-luc-pieces': '{"draftId":', 'text/plain': 'chữ' });
    expect(readCopied(forged, 'dr1')).toEqual([[text('chữ')]]);
  });
});
