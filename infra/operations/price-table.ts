import type { Price } from './prices.ts';

/** One line of docs/cost.md; a test holds the document against the list. */
export const priceRow = ({ usd, unit, source, date }: Price): string =>
  `| ${unit} | ${usd === null ? '**not found**' : `USD ${plain(usd)}`} | ${source} | ${date} |`;

/** No exponent, no lost digit. */
function plain(usd: number): string {
  return usd.toFixed(12).replace(/\.?0+$/u, '');
}
