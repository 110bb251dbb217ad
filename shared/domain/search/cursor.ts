/** The last hit of a page of a result and what the next page must know. */
export interface Cursor {
  readonly tier: number;
  /** bm25 or a date. */
  readonly rank: number | string;
  readonly id: number | string;
  /** Nothing indexed after it belongs to the result. */
  readonly until: number;
  readonly isSimilar: boolean;
}

/** As text that an address may carry. Opaque outside: `decodeCursor` is its only reader. */
export function encodeCursor({ tier, rank, id, until, isSimilar }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([tier, rank, id, until, isSimilar]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Undefined for anything that `encodeCursor` did not make: the result then begins anew. */
export function decodeCursor(text: string | null | undefined): Cursor | undefined {
  if (!text) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return cursorIn(JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (unit) => unit.charCodeAt(0)))));
  } catch {
    return undefined;
  }
}

function cursorIn(value: unknown): Cursor | undefined {
  if (!Array.isArray(value) || value.length !== 5) return undefined;
  const [tier, rank, id, until, isSimilar]: unknown[] = value;
  const isSortable = (part: unknown): part is number | string => typeof part === 'number' || typeof part === 'string';
  if (!Number.isSafeInteger(tier) || !isSortable(rank) || !isSortable(id)) return undefined;
  if (typeof until !== 'number' || typeof isSimilar !== 'boolean') return undefined;
  return { tier: Math.max(0, tier as number), rank, id, until, isSimilar };
}
