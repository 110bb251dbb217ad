import type { DraftListItem } from '../../../../shared/contracts/api-drafts.ts';
import { foldVietnamese } from '../../../../shared/text/fold.ts';

/** What of the drafts is shown; empty fields do not filter. */
export interface DraftFilter {
  readonly text: string;
  readonly status: DraftListItem['status'] | '';
}

/** Drafts whose name or number holds every word asked, accents and case aside. */
export function filterDrafts(items: readonly DraftListItem[], { text, status }: DraftFilter): DraftListItem[] {
  const words = foldVietnamese(text.normalize('NFC')).split(/\s+/u).filter(Boolean);
  return items.filter((draft) => {
    const folded = foldVietnamese(`${draft.title} ${draft.number ?? ''}`.normalize('NFC'));
    return (status === '' || draft.status === status) && words.every((word) => folded.includes(word));
  });
}
