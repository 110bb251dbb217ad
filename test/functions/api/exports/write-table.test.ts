import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../functions/api/exports/table.ts';
import { writeCsv } from '../../../../functions/api/exports/write-csv.ts';
import { writeXlsx } from '../../../../functions/api/exports/write-xlsx.ts';

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(chunks));
}

async function* rowsOf(...rows: Row[]): AsyncGenerator<Row> {
  yield* rows;
}

describe('a table as CSV', () => {
  it('quotes what must be quoted and lets no cell be a formula', async () => {
    const rows = rowsOf(['a,b', 'nói "có"', 3], ['=1+1', '+84', null], ['hai\ndòng', '-5', 0]);
    const bytes = await bytesOf(writeCsv({ head: ['x', 'y', 'z'], rows }));
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text).toBe('\u{feff}x,y,z\r\n"a,b","nói ""có""",3\r\n\'=1+1,\'+84,\r\n"hai\ndòng",\'-5,0\r\n');
  });
});

describe('a table as a workbook', () => {
  const sheetOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);

  it('keeps numbers as numbers and writes any text, formulas as text', async () => {
    const rows = rowsOf(['a<b & "c"', 12, null], ['=1+1', 'x\u{0}y\u{1b}', 'Quyết định']);
    const sheet = sheetOf(await bytesOf(writeXlsx({ head: ['đầu'], rows })));
    expect(sheet).toContain('a&lt;b &amp; "c"');
    expect(sheet).toContain('<c><v>12</v></c><c/>');
    expect(sheet).toContain('<t xml:space="preserve">=1+1</t>');
    expect(sheet).toContain('>xy<');
  });

  it('gives its bytes away while rows still come', async () => {
    let given = 0;
    async function* many(): AsyncGenerator<Row> {
      for (let row = 0; row < 5000; row += 1) {
        given = row;
        yield [`dòng ${row} ${Math.sin(row)}`, row];
      }
    }
    const before: number[] = [];
    const parts: Uint8Array[] = [];
    for await (const chunk of writeXlsx({ head: ['a', 'b'], rows: many() })) {
      parts.push(chunk);
      before.push(given);
    }
    expect(before.some((row) => row > 0 && row < 4000)).toBe(true);
    expect(sheetOf(Buffer.concat(parts)).match(/<row>/gu)).toHaveLength(5001);
  });
});
