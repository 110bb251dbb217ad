import type { IndexedDocument } from '../../ports/search-index.ts';
import { keysIn } from '../../text/search-words.ts';
import { callOrThrow, type OpenSearchCall, refusalIn, SearchRefusedError } from './opensearch-call.ts';

/** Letters of one bulk request; the service takes ten million bytes. */
const LETTERS_A_REQUEST = 2_000_000;
const MOST_LETTERS_OF_A_WORD = 256;

/**
 * One entry a page, with what is known of its document, and one a document that says how many pages it has. The engine
 * itself refuses a version older than the stored one. Words stand under the keys of `shared/text/search-words.ts`, as
 * written and folded side by side, so that a query means here what it means on one machine.
 */
const MAPPINGS = {
  dynamic: 'strict',
  properties: {
    ...Object.fromEntries(
      [
        ...['documentId', 'office', 'status', 'issuer', 'type', 'year', 'date', 'kinds', 'kind', 'facts'],
        ...['periods', 'period', 'retention', 'access'],
      ].map((name) => [name, { type: 'keyword' }]),
    ),
    title: { type: 'text', index: false },
    number: { type: 'text', index: false },
    text: { type: 'text', index: false },
    page: { type: 'integer' },
    pageCount: { type: 'integer' },
    exact: { type: 'text', analyzer: 'whitespace' },
    folded: { type: 'text', analyzer: 'whitespace' },
    /** Every word once, to know which words the archive holds. */
    words: { type: 'keyword', ignore_above: MOST_LETTERS_OF_A_WORD },
  },
} as const;

interface BulkAction {
  readonly action: unknown;
  readonly source?: unknown;
  readonly letters: number;
}

/** Writes documents into the index and takes them out. Repeatable: a call that broke off is made whole by the next. */
export function openSearchWriting(call: OpenSearchCall, name: string) {
  let made: Promise<void> | undefined;
  const ensureIndex = (): Promise<void> => {
    made ??= makeIndex(call, name).catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
  const headPath = (documentId: string): string => `/${name}/_doc/${encodeURIComponent(documentId)}`;
  const pagesBefore = async (documentId: string): Promise<number | undefined> => {
    const answer = await callOrThrow(call, { method: 'GET', path: headPath(documentId) }, 404);
    const { _source } = answer.body as { readonly _source?: { readonly pageCount?: number } };
    return answer.status === 404 ? undefined : _source?.pageCount;
  };
  return {
    upsert: async (document: IndexedDocument): Promise<void> => {
      await ensureIndex();
      const { documentId, version, pages } = document;
      const before = (await pagesBefore(documentId)) ?? 0;
      const guard = { version, version_type: 'external_gte' };
      const query = { version: String(version), version_type: 'external_gte' };
      const head = { method: 'PUT', path: headPath(documentId), query, body: { pageCount: pages.length } } as const;
      // A newer version stands there.
      if ((await callOrThrow(call, head, 409)).status === 409) return;
      const surplus = Array.from({ length: Math.max(0, before - pages.length) }, (_, index) => pages.length + index);
      await sendBulk(call, name, [
        ...entriesOf(document).map(({ id, source, letters }) => ({
          action: { index: { _id: id, ...guard } },
          source,
          letters,
        })),
        ...surplus.map((at) => ({ action: { delete: { _id: pageId(documentId, at), ...guard } }, letters: 0 })),
      ]);
    },
    remove: async (documentId: string): Promise<void> => {
      const pages = await pagesBefore(documentId);
      if (pages === undefined) return;
      const ids = Array.from({ length: pages }, (_, at) => pageId(documentId, at));
      // The head goes last: what broke off is found again by it.
      await sendBulk(
        call,
        name,
        ids.map((_id) => ({ action: { delete: { _id } }, letters: 0 })),
      );
      await callOrThrow(call, { method: 'DELETE', path: headPath(documentId) }, 404);
    },
  };
}

const pageId = (documentId: string, at: number): string => `${documentId}/${at}`;
const clean = (text: string): string => text.normalize('NFC').toWellFormed();

function entriesOf(document: IndexedDocument) {
  const { documentId, office, status, number, type, issuer, date, kinds = [], pages } = document;
  const { periods = [], retention = null, access = 'open', described = '' } = document;
  const title = clean(document.title);
  const known = {
    ...{ documentId, office, status, title, number: number ?? null, type: type ?? null, issuer: issuer ?? null },
    ...{ date: date ?? '', year: date?.slice(0, 4) ?? null, kind: kinds, kinds: kinds.join(' ') },
    ...{ period: periods, periods: periods.join(' '), retention, access },
  };
  return pages.map(({ page, text: read, facts = [] }, at) => {
    const text = clean(read);
    const { exact, folded } = keysIn(at === 0 ? `${title}\n${clean(described)}\n${text}` : text);
    const source = { ...known, page, text, exact, folded, facts, words: [...new Set(folded.split(' '))] };
    return { id: pageId(documentId, at), source, letters: text.length * 4 };
  });
}

async function makeIndex(call: OpenSearchCall, name: string): Promise<void> {
  const request = { method: 'PUT', path: `/${name}`, body: { mappings: MAPPINGS } } as const;
  const answer = await call(request);
  if (answer.status < 300) return;
  if (refusalIn(answer.body) !== 'resource_already_exists_exception') throw new SearchRefusedError(request, answer);
  // Somebody else made it, a moment ago or under an earlier release: fields that came since are added.
  await callOrThrow(call, { method: 'PUT', path: `/${name}/_mapping`, body: { properties: MAPPINGS.properties } });
}

async function sendBulk(call: OpenSearchCall, name: string, actions: readonly BulkAction[]): Promise<void> {
  for (let at = 0; at < actions.length; ) {
    const lines: unknown[] = [];
    for (let letters = 0; at < actions.length && letters < LETTERS_A_REQUEST; at += 1) {
      const { action, source, letters: own } = actions[at]!;
      lines.push(action, ...(source === undefined ? [] : [source]));
      letters += own;
    }
    const request = { method: 'POST', path: `/${name}/_bulk`, lines } as const;
    const { body } = await callOrThrow(call, request);
    const { items } = body as { readonly items: readonly Readonly<Record<string, { readonly status: number }>>[] };
    // 409: a newer version; 404: gone already.
    const failed = items.flatMap(Object.values).find(({ status }) => status >= 300 && ![404, 409].includes(status));
    if (failed) throw new SearchRefusedError(request, { status: failed.status, body: failed });
  }
}
