import type { Span } from '../../text/span.ts';
import type { FigureValue } from '../mention.ts';
import type { UnitGroup } from '../tables/unit-nouns.ts';
import type { PrintedNumber } from './number.ts';

/** A figure as printed, before its kind, period and subject are looked at. */
export interface FigureCandidate extends Span {
  readonly shape: 'single' | 'ratio' | 'range';
  readonly number: PrintedNumber;
  /** Denominator of a ratio, upper end of a range. */
  readonly second: PrintedNumber | null;
  /** `triệu` and the like; 1 where none stands. */
  readonly factor: number;
  /** As printed, single blanks; `đồng` for money, `%`; null where no noun stands beside the number. */
  readonly unit: string | null;
  readonly unitKind: 'count' | 'measure' | 'percent' | 'money' | 'duration' | 'unknown' | 'none';
  readonly group: UnitGroup | null;
  /** What follows the unit and tells more of it: `ưu tú`. */
  readonly modifier: string | null;
  /** The label of a number without a noun: `khiển trách` in `Khiển trách: 03`. */
  readonly label: string | null;
  /** True where a minus sign is printed: `-3,2%`. */
  readonly negative: boolean;
  /** True where marks of the unit or digits of the number were put right. */
  readonly repaired: boolean;
  readonly qualifier: NonNullable<FigureValue['qualifier']> | null;
  /** True where a number torn at its separator may begin before this one. */
  readonly looseHead?: boolean;
  /** Where the number itself starts: the span may begin earlier, with the qualifier. */
  readonly numberStart: number;
}
