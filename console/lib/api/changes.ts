import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { ChangeSchema, type DocumentDetail, type DocumentList } from '../../../shared/contracts/api-documents.ts';
import { documentKeys } from './documents.ts';
import { noticeKeys } from './notices.ts';

export type Change = z.infer<typeof ChangeSchema>;

/** Lists are read again at most this often while many documents move at once. */
const REFRESH_MILLISECONDS = 800;
/** The server counts outdated values of drafts a moment after their report moved. */
const COUNTED_MILLISECONDS = 3_000;
/** A change is often this page's own, and its answer is a moment away: then nothing needs to be read again. */
const OWN_ANSWER_MILLISECONDS = 400;

/**
 * Keeps every list and open document in step with the server. `onConnection` is told when the line is lost and
 * when it is back; what happened in between is read anew. Returns the function that closes the line.
 */
export function followChanges(client: QueryClient, onConnection: (connected: boolean) => void): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let refresh: ReturnType<typeof setTimeout> | undefined;
  let counted: ReturnType<typeof setTimeout> | undefined;
  let wasLost = false;

  const readDraftList = () => void client.invalidateQueries({ queryKey: ['drafts'], exact: true });
  const refreshLists = () => {
    refresh ??= setTimeout(() => {
      refresh = undefined;
      void client.invalidateQueries({ queryKey: documentKeys.lists });
      // What stands on reports: a correction makes drafts outdated, a report moves its unit.
      for (const kind of ['drafts', 'rounds']) void client.invalidateQueries({ queryKey: [kind] });
      clearTimeout(counted);
      counted = setTimeout(readDraftList, COUNTED_MILLISECONDS);
    }, REFRESH_MILLISECONDS);
  };
  const open = () => {
    source = new EventSource('/api/changes');
    source.addEventListener('open', () => {
      onConnection(true);
      if (wasLost) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      wasLost = false;
    });
    source.addEventListener('document', (event) => {
      const change = parseChange(event.data);
      if (!change) return;
      applyChange(client, change);
      refreshLists();
    });
    source.addEventListener('notices', () => {
      void client.invalidateQueries({ queryKey: noticeKeys.all });
      // A notice may be of a paper that went out, of a draft, or of a question that was asked or answered.
      readDraftList();
      for (const kind of ['issued-papers', 'rounds']) void client.invalidateQueries({ queryKey: [kind] });
    });
    source.addEventListener('error', () => {
      wasLost = true;
      onConnection(false);
      // The browser reconnects by itself unless the server refused; then it is asked again later.
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, 5_000);
    });
  };

  open();
  return () => {
    clearTimeout(retry);
    clearTimeout(refresh);
    clearTimeout(counted);
    source?.close();
  };
}

/** Shows the new status at once in every list, and reads an open document again when somebody else moved it. */
export function applyChange(client: QueryClient, change: Change): void {
  client.setQueriesData<InfiniteData<DocumentList>>(
    { queryKey: documentKeys.lists },
    (data) => data && patchList(data, change),
  );
  const key = documentKeys.detail(change.documentId);
  if (change.claim !== undefined) {
    const { claim } = change;
    client.setQueryData<DocumentDetail>(key, (held) => held && { ...held, document: { ...held.document, claim } });
  }
  setTimeout(() => {
    const known = client.getQueryData<DocumentDetail>(key);
    void client.invalidateQueries({ queryKey: ['history', change.documentId] });
    if (known && known.document.version >= change.version) return;
    void client.invalidateQueries({ queryKey: key, exact: true });
  }, OWN_ANSWER_MILLISECONDS);
}

function patchList(data: InfiniteData<DocumentList>, change: Change): InfiniteData<DocumentList> {
  const { documentId, version, status, pagesRecognized, pageCount, claim } = change;
  const isOutdated = data.pages.some(({ items }) =>
    items.some((item) => item.id === documentId && (item.version < version || claim !== undefined)),
  );
  if (!isOutdated) return data;
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map((item) =>
      item.id === documentId && (item.version < version || claim !== undefined)
        ? { ...item, version, status, pagesRecognized, pageCount, ...(claim === undefined ? {} : { claim }) }
        : item,
    ),
  }));
  return { ...data, pages };
}

function parseChange(text: string): Change | undefined {
  try {
    return ChangeSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
