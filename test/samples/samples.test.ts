import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REJECTION_CODES } from '../../shared/domain/reason-codes.ts';
import type { Truth } from './truth.ts';

const SCANS = join(import.meta.dirname, 'scans');
const BAD = join(import.meta.dirname, 'bad');
const BUNDLED = join(import.meta.dirname, '../../infra/embedded/samples');
const truths = readdirSync(SCANS)
  .filter((name) => name.endsWith('.truth.json'))
  .map((name) => [name, JSON.parse(readFileSync(join(SCANS, name), 'utf8')) as Truth] as const);

describe('the self-made samples', () => {
  it.each(truths)('%s lists the files that stand beside it', (_name, truth) => {
    for (const file of truth.files) expect(statSync(join(SCANS, file)).size).toBeGreaterThan(1000);
  });

  it.each(truths)('%s prints every directive on the page it names, in NFC', (_name, truth) => {
    expect(truth.pages.map((page) => page.normalize('NFC'))).toEqual(truth.pages);
    for (const { number, page } of [...truth.directives, ...truth.optional.directives]) {
      expect(truth.pages[page - 1]).toContain(number);
    }
  });

  it.each(truths)('%s reads the same words by column and by row', (_name, truth) => {
    const words = (page: string) => page.split(/\s+/u).sort();
    for (const [index, page] of truth.pages.entries()) {
      expect(words(truth.pagesByRow[index] ?? '')).toEqual(words(page));
    }
  });

  it('bundles three scans for two offices, byte for byte those the truth speaks of', () => {
    const bundled = readdirSync(BUNDLED, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'));
    expect(bundled).toHaveLength(3);
    for (const file of bundled) {
      const bytes = readFileSync(join(BUNDLED, file));
      const twins = truths
        .flatMap(([, truth]) => truth.files)
        .filter((name) => readFileSync(join(SCANS, name)).equals(bytes));
      expect(twins).toHaveLength(1);
    }
  });

  it('says of every bad file what intake may answer, in known codes', () => {
    const expected = JSON.parse(readFileSync(join(BAD, 'expected.json'), 'utf8')) as Record<string, readonly string[]>;
    const files = readdirSync(BAD).filter((name) => name !== 'expected.json');
    expect(Object.keys(expected).sort()).toEqual(files.sort());
    for (const code of Object.values(expected).flat()) expect(REJECTION_CODES).toContain(code);
  });

  it('stays small enough to live in the repository', () => {
    const sizes = [SCANS, BAD, BUNDLED].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
  });
});
