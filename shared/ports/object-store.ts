/** What is known of a stored object without reading it. */
export interface ObjectHead {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
  /** ISO 8601, UTC. */
  readonly storedAt: string;
}

/**
 * Bytes by key. A put is durable when its promise resolves, and all or nothing: a reader never sees half an object.
 * Keys are `/`-separated; any well-formed text that is not empty is a key, and none can leave the store.
 */
export interface ObjectStore {
  /** Overwrites. */
  put(key: string, body: Uint8Array | AsyncIterable<Uint8Array>, contentType: string): Promise<ObjectHead>;
  /** Undefined when there is no such object. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Streams the object, or its bytes `[start, end)` as far as it has them; undefined when there is none. */
  read(
    key: string,
    range?: { readonly start: number; readonly end: number },
  ): Promise<AsyncIterable<Uint8Array> | undefined>;
  head(key: string): Promise<ObjectHead | undefined>;
  /** Throws `NotFoundError` when there is nothing to copy. */
  copy(fromKey: string, toKey: string): Promise<void>;
  /** No error when there is none. */
  delete(key: string): Promise<void>;
  /** Every object whose key starts with the prefix, in key order. */
  list(prefix: string): AsyncIterable<ObjectHead>;
}
