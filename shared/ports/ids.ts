/** Makes identifiers that sort by time of making. */
export interface Ids {
  next(): string;
}
