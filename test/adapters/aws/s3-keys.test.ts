import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromS3Key, toS3Key, toS3Prefix } from '../../../shared/adapters/aws/s3-keys.ts';

const key = fc
  .array(fc.constantFrom('..', '.', '', '!', '!.', '!!..', 'a', 'đ', '\n', '␛', '␛0a', '\0', '!c', '.pdf'), {
    minLength: 1,
    maxLength: 8,
  })
  .chain((parts) => fc.constantFrom(parts.join('/'), parts.join('')))
  .filter((text) => text !== '');

describe('keys in S3', () => {
  it.each(['incoming/xa-an-binh/01j/Báo cáo số 1.pdf', 'documents/d1/pages/1.json', '!important.pdf', '...', 'a.b'])(
    'leaves %s as it is',
    (plain) => expect(toS3Key(plain)).toBe(plain),
  );

  it.each([
    ['../../outside', '!../!../outside'],
    ['a//b', 'a/!/b'],
    ['a/!/b', 'a/!!/b'],
    ['a\nb', 'a␛0ab'],
  ])('writes %j as %j', (plain, written) => expect(toS3Key(plain)).toBe(written));

  it('comes back to the same key, and two keys never meet', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        expect(fromS3Key(toS3Key(one))).toBe(one);
        expect(toS3Key(one) === toS3Key(other)).toBe(one === other);
      }),
    );
  });

  it('finds every key under each of its prefixes', () => {
    fc.assert(
      fc.property(key, fc.nat(), (one, at) => {
        const prefix = one.slice(0, at % (one.length + 1));
        expect(toS3Key(one).startsWith(toS3Prefix(prefix))).toBe(true);
      }),
    );
  });

  it.each(['', 'half \ud83d pair'])('refuses %j', (wrong) => expect(() => toS3Key(wrong)).toThrow(RangeError));
});
