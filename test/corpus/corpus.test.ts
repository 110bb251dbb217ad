import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractMentions } from '../../shared/extraction/index.ts';
import { CORPUS, REPORT, renderAccuracy } from '../accuracy/corpus-report.ts';
import { type Case, contextOf, type GoldDate, type GoldDirective, loadCases } from '../accuracy/gold.ts';

const cases = loadCases(CORPUS);

describe('the corpus', () => {
  it('has at least 60 cases, and each says why it is there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    for (const { name } of cases) expect(existsSync(join(CORPUS, name, '_note.txt')), name).toBe(true);
  });

  it('is what docs/accuracy.md shows (npm run accuracy writes it)', () => {
    expect(readFileSync(REPORT, 'utf8')).toBe(renderAccuracy(cases));
  });
});

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { pages, gold }: Case) => {
  const found = extractMentions(pages, contextOf(gold));

  it('names the directives in reading order', () => {
    if (!gold.directives) return;
    expect(found.directives.map(({ value }) => value.number)).toEqual(gold.directives.map(({ number }) => number));
    for (const [index, expected] of gold.directives.entries()) {
      const { value, reasons, page } = found.directives[index]!;
      expect({ ...value, page }).toMatchObject(valueOnly(expected));
      if (expected.reasons) expect([...reasons].sort()).toEqual([...expected.reasons].sort());
    }
  });

  it('names the dates in reading order', () => {
    if (!gold.dates) return;
    const edtf = found.dates.map(({ value }) => value.edtf);
    expect(edtf.map((one, index) => accepted(one, gold.dates![index]))).toEqual(gold.dates.map((date) => first(date)));
  });

  it('names the figures in reading order', () => {
    if (!gold.figures) return;
    expect(found.figures.map(({ value }) => value)).toMatchObject(gold.figures);
    expect(found.figures).toHaveLength(gold.figures.length);
  });

  it('reads the header and warns where something is doubtful', () => {
    if (gold.own === null) expect(found.own).toBeNull();
    else if (gold.own) expect(found.own).toMatchObject(gold.own);
    if (!gold.warnings) return;
    expect(found.warnings.map(({ code }) => code)).toEqual(gold.warnings.map(({ code }) => code));
    expect(found.warnings).toMatchObject(gold.warnings);
    for (const { message } of found.warnings) expect(message.vi.trim() && message.en.trim()).toBeTruthy();
  });

  it('quotes what stands on the page', () => {
    for (const { page, start, end, quote } of [...found.directives, ...found.dates, ...found.figures]) {
      expect(pages[page - 1]!.text.slice(start, end)).toBe(quote);
    }
  });
});

function valueOnly({ reasons: _reasons, ...value }: GoldDirective): Omit<GoldDirective, 'reasons'> {
  return value;
}

const first = (date: GoldDate): string => (typeof date === 'string' ? date : date[0]!);

/** An accepted other reading counts as the first one. */
function accepted(found: string, gold: GoldDate | undefined): string {
  return gold !== undefined && typeof gold !== 'string' && gold.includes(found) ? first(gold) : found;
}
