import { ACCESS_LEVELS } from './access.ts';
import { isDay } from './day.ts';
import { COUNTED_FIELDS, type RecordField } from './fields.ts';
import { RecordError } from './record-error.ts';
import { termOfCode } from './retention.ts';

/** Where a value of a description comes from. Only `typed` was written by a person for the archive. */
export type FieldSource =
  /** A finding that a person confirmed or corrected, in a report that is confirmed. */
  | {
      readonly kind: 'finding';
      readonly findingId: string;
      readonly page: number;
      readonly quote: string;
      readonly by: string;
      readonly at: string;
    }
  /** The header as the machine read it; nobody has looked at it. */
  | { readonly kind: 'reading' }
  /** Counted or known by the system. */
  | { readonly kind: 'system' }
  /** What holds unless somebody says otherwise. */
  | { readonly kind: 'default' }
  | { readonly kind: 'typed'; readonly by: string; readonly at: string };

/** A value and its source; null where nobody knows one. */
export interface DescribedValue {
  readonly value: string;
  readonly source: FieldSource;
}

/** A value a person typed; `''` = typed as empty. */
export interface TypedValue {
  readonly value: string;
  readonly by: string;
  readonly at: string;
}

export type Description<N extends string> = Readonly<Record<N, DescribedValue | null>>;
export type TypedFields<N extends string> = Readonly<Partial<Record<N, TypedValue>>>;

const LONGEST_TEXT = 500;
const LONGEST_LONG = 4_000;

/** What stands: the typed value where there is one, else the proposed one. A field typed as empty is empty. */
export function describeFields<N extends string>(
  fields: readonly RecordField<N>[],
  typed: TypedFields<N>,
  proposed: Readonly<Partial<Record<N, DescribedValue | null>>>,
): Description<N> {
  const entries = fields.map(({ name }): [N, DescribedValue | null] => {
    const own = typed[name];
    if (!own) return [name, proposed[name] ?? null];
    const { value, by, at } = own;
    return [name, value === '' ? null : { value, source: { kind: 'typed', by, at } }];
  });
  return Object.fromEntries(entries) as Description<N>;
}

/** Required fields without a value, in order. */
export function missingFields<N extends string>(
  fields: readonly RecordField<N>[],
  description: Description<N>,
): readonly N[] {
  return fields.filter(({ name, isRequired }) => isRequired && description[name] === null).map(({ name }) => name);
}

/**
 * The typed fields after a change; null takes a typed value back, so that the proposed one stands again. Throws
 * `RecordError` ('field-invalid') and names the field.
 */
export function typeFields<N extends string>(
  fields: readonly RecordField<N>[],
  typed: TypedFields<N>,
  change: Readonly<Partial<Record<N, string | null>>>,
  { by, at }: { readonly by: string; readonly at: string },
): TypedFields<N> {
  const next: Partial<Record<N, TypedValue>> = { ...typed };
  for (const [name, given] of Object.entries(change) as [N, string | null | undefined][]) {
    const known = fields.find((one) => one.name === name);
    if (!known || COUNTED_FIELDS.has(name)) throw new RecordError('field-invalid', { field: name });
    if (given === undefined) continue;
    if (given === null) delete next[name];
    else {
      const value = given.normalize('NFC').trim();
      if (!fits(known, value)) throw new RecordError('field-invalid', { field: name });
      // Saving what is there already makes nobody its author.
      if (typed[name]?.value !== value) next[name] = { value, by, at };
    }
  }
  return next;
}

function fits({ form }: RecordField, value: string): boolean {
  if (value === '') return form !== 'access' && form !== 'term';
  if (form === 'number') return /^\d{1,7}$/u.test(value);
  if (form === 'day') return isDay(value);
  if (form === 'access') return (ACCESS_LEVELS as readonly string[]).includes(value);
  if (form === 'term') return termOfCode(value) !== undefined;
  return value.length <= (form === 'long' ? LONGEST_LONG : LONGEST_TEXT);
}
