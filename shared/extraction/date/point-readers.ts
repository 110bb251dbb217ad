import { DAY_MONTH_READER, DAY_READERS, NUMBER_READER, readIsoDay } from './day-readers.ts';
import { MONTH_READER, MONTH_READERS } from './month-readers.ts';
import type { PointReader } from './point-reader.ts';
import { readYear } from './year-readers.ts';

/** Forms that begin with one or two digits, in the order they are tried: the longest and surest first. */
const SHORT: readonly PointReader[] = [...DAY_READERS, ...MONTH_READERS, DAY_MONTH_READER, MONTH_READER, NUMBER_READER];
/** Forms that begin with a year. */
const LONG: readonly PointReader[] = [readIsoDay, readYear];
const NONE: readonly PointReader[] = [];

/** The readers for a run of so many digits. */
export function readersFor(digits: number): readonly PointReader[] {
  return digits <= 2 ? SHORT : digits === 4 ? LONG : NONE;
}
