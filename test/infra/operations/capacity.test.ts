import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, usageOf } from '../../../infra/operations/capacity-cost.ts';
import { DEFAULT_QUOTAS, DEFAULT_TIMINGS } from '../../../infra/operations/capacity-defaults.ts';
import { type CapacityLimits, simulate } from '../../../infra/operations/capacity-model.ts';
import { burst, year } from '../../../infra/operations/capacity-workloads.ts';
import { PRICES } from '../../../infra/operations/prices.ts';

const LIMITS: CapacityLimits = {
  ...DEFAULT_QUOTAS,
  ocr: 'tesseract+textract',
  concurrency: { intake: 20, ocr: 100, extraction: 20, notify: 5, 'search-index': 20 },
  secondReading: 5,
};
const CHOICES = ['tesseract', 'tesseract+textract', 'textract'] as const;

describe('the capacity model', () => {
  it('lets out exactly the pages that came in, whatever the limits', () => {
    const limit = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(
        fc.constantFrom(...CHOICES),
        fc.integer({ min: 1, max: 2000 }),
        fc.record({
          functions: limit,
          textractStartsPerSecond: limit,
          textractJobs: limit,
          textractPagesPerSecond: limit,
          tableWritesPerSecond: limit,
        }),
        (ocr, pages, tight) => {
          const { pagesFinished, stages, documents } = simulate(
            burst(pages),
            { ...LIMITS, ...tight, ocr },
            DEFAULT_TIMINGS,
          );
          expect(pagesFinished).toBe(pages);
          expect(stages.get('ocr')!.pages).toBe(pages);
          for (const step of ['intake', 'extraction', 'notify', 'search-index'])
            expect(stages.get(step)!.tasks).toBe(documents);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(['textractStartsPerSecond', 'textractJobs', 'tableWritesPerSecond', 'secondReading'] as const)(
    'drains no later when %s is raised',
    (name) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 2, max: 10 }), (low, factor) => {
          const drain = (value: number) =>
            simulate(burst(1500), { ...LIMITS, functions: 100_000, [name]: value }, DEFAULT_TIMINGS).drain;
          expect(drain(low * factor)).toBeLessThanOrEqual(drain(low) + 1);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('drains no later with more OCR functions, and twice as many halve a burst that waits for OCR', () => {
    const drain = (ocr: number) =>
      simulate(
        burst(20_000),
        { ...LIMITS, ocr: 'tesseract', concurrency: { ...LIMITS.concurrency, ocr } },
        DEFAULT_TIMINGS,
      ).drain + 3600;
    expect(drain(20)).toBeCloseTo(drain(10) / 2, -2);
    expect(drain(40)).toBeLessThan(drain(20));
  });

  it('agrees with arithmetic where one limit binds: pages, seconds a page and servers', () => {
    const { stages } = simulate(burst(40_000), { ...LIMITS, ocr: 'tesseract' }, DEFAULT_TIMINGS);
    const { busy, ended } = stages.get('ocr')!;
    expect(busy).toBeCloseTo(40_000 * DEFAULT_TIMINGS.ocrSecondsPerPage, 0);
    const least = busy / LIMITS.concurrency.ocr;
    expect(ended).toBeGreaterThanOrEqual(least);
    expect(ended).toBeLessThan(Math.max(3600, least) * 1.05);
  });

  it('never starts more Textract jobs a second than admitted, nor runs more at once', () => {
    const { stages } = simulate(burst(6000), { ...LIMITS, textractStartsPerSecond: 0.1 }, DEFAULT_TIMINGS);
    const { tasks, ended } = stages.get('textract-start')!;
    expect(ended).toBeGreaterThanOrEqual((tasks - 1) / 0.1);
  });

  it('is the same twice', () => {
    const once = () => simulate(burst(3000), LIMITS, DEFAULT_TIMINGS);
    expect(once()).toEqual(once());
  });

  it('counts what is used and prices it; a price nobody found is named and adds nothing', () => {
    const outcome = simulate(burst(1000), LIMITS, DEFAULT_TIMINGS);
    const usage = usageOf(outcome, LIMITS);
    expect(usage.textractPage).toBe(1000);
    expect(usageOf(outcome, { ...LIMITS, ocr: 'tesseract' }).textractPage).toBe(0);
    const { total, unknown } = costOf({ ...usage, logGb: 3 });
    expect(unknown).toEqual(['logGb']);
    expect(total).toBeCloseTo(costOf(usage).total);
    expect(costOf(usage, 1.2).total).toBeCloseTo(total * 1.2);
  });

  it('gives every price a unit, a source and a date', () => {
    for (const { unit, source, date } of Object.values(PRICES)) {
      expect(unit).not.toBe('');
      expect(source).not.toBe('');
      expect(date).toMatch(/^(?:\d{4}(?:-\d\d)?|–)$/u);
    }
  });
});

describe('the workloads', () => {
  it('have exactly the pages asked for', () => {
    const pagesOf = ({ documents }: ReturnType<typeof burst>) => documents.reduce((sum, { pages }) => sum + pages, 0);
    expect(pagesOf(burst(100_003))).toBe(100_003);
    expect(pagesOf(year(70, 2000))).toBe(140_000);
  });

  it('fill working hours of working days only', () => {
    for (const { at } of year(7, 2000).documents) {
      const [day, hour] = [Math.floor(at / 86_400), (at % 86_400) / 3600];
      expect(day % 7).toBeLessThan(5);
      expect(hour).toBeGreaterThanOrEqual(8);
      expect(hour).toBeLessThan(17);
    }
  });
});
