/** Stands where a record has no last day, behind every day there is. */
export const NO_DAY = '9999-12-31';

/** Where a list of records goes on: behind the last one shown. */
export const cursorOf = (due: string, documentId: string): string => `${due}#${documentId}`;

/** The beginning for no cursor, and for one nobody gave out. */
export function readCursor(cursor: string | null): { readonly due: string; readonly documentId: string } {
  const { due = '', documentId = '' } =
    /^(?<due>\d{4}-\d{2}-\d{2})#(?<documentId>.+)$/su.exec(cursor ?? '')?.groups ?? {};
  return { due, documentId };
}
