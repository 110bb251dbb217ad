import { describe, expect, it } from 'vitest';
import { partBytes, partCount } from '../../../shared/ports/part-uploads.ts';

describe('the parts of a file', () => {
  it.each([
    [0, 10, [0]],
    [10, 10, [10]],
    [11, 10, [10, 1]],
    [25, 10, [10, 10, 5]],
  ])('of %i bytes in parts of %i are %j', (size, partSize, sizes) => {
    const count = partCount({ size, partSize });
    const found = Array.from({ length: count }, (_, index) => partBytes({ size, partSize }, index + 1));
    expect(found).toEqual(sizes);
  });
});
