import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFilePageReader } from '../../shared/adapters/embedded/file-page-reader.ts';
import { createTesseractRecognizer } from '../../shared/adapters/embedded/tesseract-recognizer.ts';
import { characterErrorRate, foldedErrorRate, recall, wordErrorRate } from '../accuracy/scan-score.ts';
import { type ConditionScore, ownSamples, scoreConditions } from '../accuracy/scans.ts';

/** What the reader reached when this was written, with little room: a worse reading is a fault. Percent. */
const LIMITS = {
  digital: { characters: 0.25, words: 0.8, folded: 0.25, numbers: 98, dates: 98, figures: 98 },
  clean: { characters: 2, words: 4.6, folded: 1.7, numbers: 98, dates: 98, figures: 98 },
  office: { characters: 1.4, words: 3.2, folded: 1.2, numbers: 88, dates: 98, figures: 98 },
  // Half of it is a table, whose cells have no order both sides agree on.
  stamp: { characters: 7, words: 12.5, folded: 6.3, numbers: 98, dates: 93, figures: 95 },
  photo: { characters: 2.3, words: 8, folded: 1.2, numbers: 88, dates: 98, figures: 98 },
} as const;

describe('the scans of the samples, read by the engine from npm', { timeout: 600_000 }, () => {
  let scores: Map<string, ConditionScore>;
  beforeAll(async () => {
    const reader = createFilePageReader();
    const recognizer = createTesseractRecognizer();
    scores = await scoreConditions(ownSamples(), { reader, recognizer });
    await Promise.all([reader.close(), recognizer.close()]);
  }, 600_000);
  afterAll(() => scores.clear());

  it.each(Object.entries(LIMITS))('are read as well as ever: %s', (condition, limits) => {
    const score = scores.get(condition)!.reading;
    const rates = {
      characters: characterErrorRate(score),
      words: wordErrorRate(score),
      folded: foldedErrorRate(score),
    };
    for (const [kind, rate] of Object.entries(rates)) {
      expect(rate, `${condition}: wrong ${kind} in percent`).toBeLessThanOrEqual(limits[kind as keyof typeof rates]);
    }
    for (const kind of ['numbers', 'dates', 'figures'] as const) {
      expect(recall(score, kind), `${condition}: ${kind} that came through`).toBeGreaterThanOrEqual(limits[kind]);
    }
  });
});
