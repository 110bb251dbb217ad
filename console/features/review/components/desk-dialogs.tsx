import type { Review } from '../hooks/use-review.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { HistoryDrawer } from './history-drawer.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';

/** What lies over the review page; at most one at a time, besides a conflict. */
export type DeskDialog = 'keys' | 'history' | 'reopen' | null;

interface DeskDialogsProps {
  readonly review: Review;
  readonly dialog: DeskDialog;
  readonly onClose: () => void;
}

/** All that can lie over the review page. */
export function DeskDialogs({ review, dialog, onClose }: DeskDialogsProps) {
  const { detail, findings, decisions, focus } = review;
  const show = (findingId: string) => {
    onClose();
    focus(findingId);
  };
  return (
    <>
      <KeysDialog isOpen={dialog === 'keys'} onClose={onClose} />
      <ReopenDialog detail={detail} isOpen={dialog === 'reopen'} onClose={onClose} />
      <HistoryDrawer
        documentId={detail.document.id}
        findings={findings}
        isOpen={dialog === 'history'}
        onClose={onClose}
        onShow={show}
      />
      <ConflictDialog decisions={decisions} />
    </>
  );
}
