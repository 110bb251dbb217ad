import { describe, expect, it } from 'vitest';
import { readOperations } from '../../../shared/adapters/embedded/pdf-operations.ts';

const operators = (contents: string) => readOperations(contents)?.map(({ operator }) => operator) ?? null;

describe('readOperations', () => {
  it('cuts contents into operators with their operands', () => {
    const contents = 'q 1 0 0 1 5 6 cm /P0 Do Q\nBT /F1 12 Tf 3 Tr (a\\) (b)) Tj [<0041> -20 (c)] TJ ET';
    const operations = readOperations(contents)!;
    expect(operations.map(({ operator }) => operator)).toEqual('q cm Do Q BT Tf Tr Tj TJ ET'.split(' '));
    expect(operations.find(({ operator }) => operator === 'Tf')!.operands).toEqual(['/F1', '12']);
    expect(operations.map(({ start, end }) => contents.slice(start, end)).join(' ')).toBe(contents.replace('\n', ' '));
  });

  it('keeps a picture inside the contents whole, whatever its bytes look like', () => {
    const picture = 'BI /W 2 /H 1 /BPC 8 /CS /G ID (] >> Tj\x00\xff EI';
    expect(operators(`q ${picture} Q`)).toEqual(['q', 'ID', 'Q']);
    expect(readOperations(`q ${picture} Q`)!.map(({ start, end }) => end - start)).toEqual([1, picture.length, 1]);
  });

  it('passes over comments and dictionaries', () => {
    expect(operators('% BT (x) Tj\n/OC << /Type /X /A [1 2] >> BDC EMC % end')).toEqual(['BDC', 'EMC']);
  });

  it.each(['(open Tj', '[1 2 TJ', '/F1 12', 'BI /W 1 ID abc', '1 2 3 ) Tj'])(
    'gives up on broken contents: %s',
    (contents) => {
      expect(readOperations(contents)).toBeNull();
    },
  );
});
