/** A page of any list. The cursor is opaque; null at the end. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** All pages of a list, the next one asked for when the one before is done with. */
export async function* everyPage<T>(
  list: (cursor: string | null) => Promise<ListPage<T>>,
): AsyncGenerator<readonly T[]> {
  let cursor: string | null = null;
  do {
    const page: ListPage<T> = await list(cursor);
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** All items of a list, in its order. */
export async function* everyItem<T>(list: (cursor: string | null) => Promise<ListPage<T>>): AsyncGenerator<T> {
  for await (const items of everyPage(list)) yield* items;
}
