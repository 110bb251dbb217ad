/** Cells of a line; numbers stay numbers where the format knows them. */
export type Row = readonly (string | number | null)[];

/** A table that is written while it is read. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: AsyncIterable<Row>;
}
