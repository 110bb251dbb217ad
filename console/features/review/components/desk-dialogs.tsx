import type { Moving } from '../hooks/use-moving.ts';
import type { Review } from '../hooks/use-review.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { HistoryDrawer } from './history-drawer.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { ForwardDialog, PostponeDialog } from './move-dialogs.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { SameDialog } from './same-dialog.tsx';

/** What lies over the review page; at most one at a time, besides a conflict. */
export type DeskDialog = 'keys' | 'history' | 'reopen' | 'postpone' | 'forward' | 'same' | null;

interface DeskDialogsProps {
  readonly review: Review;
  readonly moving: Moving;
  readonly dialog: DeskDialog;
  readonly onClose: () => void;
}

/** All that can lie over the review page. */
export function DeskDialogs({ review, moving, dialog, onClose }: DeskDialogsProps) {
  const { detail, findings, focused, decisions, focus } = review;
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
      <PostponeDialog moving={moving} isOpen={dialog === 'postpone'} onClose={onClose} />
      <ForwardDialog moving={moving} isOpen={dialog === 'forward'} onClose={onClose} />
      <SameDialog documentId={detail.document.id} finding={dialog === 'same' ? focused : null} onClose={onClose} />
      <ConflictDialog decisions={decisions} />
    </>
  );
}
