import type { Workload } from './capacity-model.ts';

const HOUR = 3600;
const DAY = 86_400;
/** Pages of a report, repeated in turn: most are short, a few are books. */
const PAGES = [4, 8, 12, 6, 20, 10, 5, 9, 16, 30] as const;

/** Every office sends what it has within an hour, evenly. */
export function burst(pages: number): Workload {
  const sizes = sizesOf(pages);
  return {
    name: `${pages.toLocaleString('en')} pages in an hour`,
    documents: sizes.map((size, index) => ({ at: (index * HOUR) / sizes.length, pages: size })),
  };
}

/**
 * A year: every office sends its pages on working days between 8:00 and 17:00, three times as many in the last week of
 * each quarter, when reports are due.
 */
export function year(offices: number, pagesAnOffice: number): Workload {
  const days = workingDays();
  const weights = days.map((day) => (isDue(day) ? 3 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sizes = sizesOf(offices * pagesAnOffice);
  const documents: { at: number; pages: number }[] = [];
  let next = 0;
  days.forEach((day, index) => {
    const share =
      index === days.length - 1 ? sizes.length - next : Math.round((sizes.length * weights[index]!) / total);
    const today = sizes.slice(next, next + share);
    next += today.length;
    today.forEach((pages, number) => {
      documents.push({ at: day * DAY + 8 * HOUR + (number * 9 * HOUR) / today.length, pages });
    });
  });
  return { name: `a year of ${offices} offices with ${pagesAnOffice.toLocaleString('en')} pages each`, documents };
}

/** Adds up to exactly the pages asked for. */
function sizesOf(pages: number): number[] {
  const sizes: number[] = [];
  for (let left = pages, index = 0; left > 0; index++) {
    const size = Math.min(left, PAGES[index % PAGES.length]!);
    sizes.push(size);
    left -= size;
  }
  return sizes;
}

const workingDays = (): number[] => Array.from({ length: 364 }, (_, day) => day).filter((day) => day % 7 < 5);
const isDue = (day: number): boolean => day % 91 >= 84;
