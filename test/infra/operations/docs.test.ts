import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../../infra/folders.ts';
import { priceRow } from '../../../infra/operations/price-table.ts';
import { PRICES } from '../../../infra/operations/prices.ts';

describe('docs/cost.md', () => {
  const text = readFileSync(join(PROJECT, 'docs/cost.md'), 'utf8');

  it.each(Object.entries(PRICES))('states the price "%s" with its source and date', (_name, price) => {
    expect(text).toContain(priceRow(price));
  });
});
