import type { DescribedResource, RecordResource } from '../../../shared/contracts/api-records.ts';
import { isDay } from '../../../shared/domain/records/day.ts';
import type { FieldForm, RecordField } from '../../../shared/domain/records/fields.ts';
import type { RetentionTerm } from '../../../shared/domain/records/retention.ts';
import { parseTypedDate } from '../../lib/typed-date.ts';
import { formatDate } from '../../lib/vietnam-time.ts';

/** Fields a person has changed and not saved; null = what was typed is taken back. */
export type FieldEdits = Readonly<Record<string, string | null>>;

/** Everything of a record that a person has changed and not saved. */
export interface RecordEdits {
  readonly fields: FieldEdits;
  readonly fileId?: string | null;
  readonly retention?: RetentionTerm | null;
}

export const NO_EDITS: RecordEdits = { fields: {} };

/** How a stored value is shown in its field: days first. */
export const shownValue = (value: string, form: FieldForm): string => (form === 'day' ? formatDate(value) : value);

/** What is stored for what was typed; undefined where it cannot be read. */
export function storedValue(typed: string, form: FieldForm): string | undefined {
  const text = typed.trim();
  if (form === 'number') return /^\d*$/u.test(text) ? text : undefined;
  if (form !== 'day' || text === '') return text;
  const day = parseTypedDate(text);
  return day !== undefined && isDay(day) ? day : undefined;
}

/** The edits with one more; an edit back to what is saved is none. */
export function withEdit(edits: FieldEdits, field: RecordField, saved: DescribedResource, typed: string): FieldEdits {
  const { [field.name]: _before, ...others } = edits;
  const stored = storedValue(typed, field.form);
  return stored === (saved?.value ?? '') ? others : { ...others, [field.name]: typed };
}

/** The names of edited fields that cannot be read. */
export function wrongFields(fields: readonly RecordField[], edits: FieldEdits): readonly string[] {
  return fields
    .filter(({ name, form }) => {
      const typed = edits[name];
      return typeof typed === 'string' && storedValue(typed, form) === undefined;
    })
    .map(({ name }) => name);
}

/** The edits as they are sent. */
export function sentFields(fields: readonly RecordField[], edits: FieldEdits): Record<string, string | null> {
  return Object.fromEntries(
    fields
      .filter(({ name }) => name in edits)
      .map(({ name, form }) => [name, edits[name] == null ? null : (storedValue(edits[name], form) ?? '')]),
  );
}

export function countEdits({ fields, ...others }: RecordEdits): number {
  return Object.keys(fields).length + Object.keys(others).length;
}

/** The edits without what the record says by now. */
export function withoutSaved(
  edits: RecordEdits,
  { fileId, retention }: { fileId: string | null; retention: RecordResource['retention'] },
): RecordEdits {
  const { fields, ...others } = edits;
  return {
    fields,
    ...(others.fileId !== undefined && others.fileId !== fileId ? { fileId: others.fileId } : {}),
    ...(others.retention !== undefined && others.retention !== retention ? { retention: others.retention } : {}),
  };
}
