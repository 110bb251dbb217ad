import type { ChangeFeed } from '../../shared/ports/change-feed.ts';

const WORDS: Readonly<Record<string, string>> = {
  received: 'Đã nhận',
  recognizing: 'Đang nhận dạng',
  extracting: 'Đang trích xuất',
  'awaiting-review': 'Chờ duyệt',
  rejected: 'Không nhận',
  duplicate: 'Trùng',
  failed: 'Lỗi',
};

/** Prints one line whenever a document moves on; pages count as moving. Returns the function that ends it. */
export function reportProgress(changes: ChangeFeed, print: (line: string) => void): () => void {
  const shown = new Map<string, string>();
  return changes.subscribe(({ documentId, office, status, pagesRecognized, pageCount }) => {
    const word = WORDS[status];
    if (!word) return;
    const pages = status === 'recognizing' && pageCount ? ` trang ${pagesRecognized}/${pageCount}` : '';
    const line = `  ${word}${pages} · ${office}/${documentId}`;
    if (shown.get(documentId) === line) return;
    shown.set(documentId, line);
    print(line);
  });
}
