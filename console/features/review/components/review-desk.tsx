import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { DocumentDetail } from '../../../../shared/contracts/api.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useClosing } from '../hooks/use-closing.ts';
import { useNextDocument } from '../hooks/use-next-document.ts';
import { useReview } from '../hooks/use-review.ts';
import { REVIEW_LIST, useReviewKeys } from '../hooks/use-review-keys.ts';
import type { KeyCommand } from '../model/key-commands.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { FindingCard } from './finding-card.tsx';
import { FindingList } from './finding-list.tsx';
import { HistoryDrawer } from './history-drawer.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { PageStage, type StageHandle } from './page-stage.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import styles from './review-desk.module.css';
import { ReviewHead } from './review-head.tsx';

type Dialog = 'keys' | 'history' | 'reopen' | null;

/** The review page: pages left, evidence and value right, the list below. Every act has a key. */
export function ReviewDesk({ detail }: { readonly detail: DocumentDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const show = useToast();
  const [parameters] = useSearchParams();
  const [dialog, setDialog] = useState<Dialog>(null);
  const review = useReview(detail);
  const { view, dispatch, focused, decisions } = review;
  const stage = useRef<StageHandle>(null);
  const list = useRef<HTMLDivElement>(null);
  const next = useNextDocument(detail.document.id, review.canDecide || detail.document.status === 'confirmed');
  const goNext = () => (next ? void navigate(`/bao-cao/${next}`) : show({ tone: 'done', text: t('review.noNext') }));
  const closing = useClosing(review, goNext);
  const focusList = useCallback(() => list.current?.focus({ preventScroll: true }), []);

  const run = (command: KeyCommand): boolean => {
    const commands: Readonly<Record<KeyCommand, () => unknown>> = {
      confirm: review.confirm,
      next: () => review.move(1, false),
      previous: () => review.move(-1, false),
      'row-down': () => review.move(1, true),
      'row-up': () => review.move(-1, true),
      'reading-1': () => review.takeReading(1),
      'reading-2': () => review.takeReading(2),
      'reading-3': () => review.takeReading(3),
      edit: () => review.canDecide && focused && review.setMode({ name: 'edit', prefill: null }),
      likely: () => review.takeLikely(),
      reject: () => review.canDecide && focused && review.setMode({ name: 'reject' }),
      add: () => review.canDecide && review.setMode({ name: 'add', passage: null }),
      undo: review.undo,
      'confirm-sure': review.confirmSure,
      fold: () => dispatch({ type: 'fold-all' }),
      boxes: () => dispatch({ type: 'boxes' }),
      'zoom-in': () => dispatch({ type: 'zoom', step: 'in' }),
      'zoom-out': () => dispatch({ type: 'zoom', step: 'out' }),
      'fit-width': () => dispatch({ type: 'zoom', step: 'width' }),
      'page-down': () => stage.current?.turnPage(1),
      'page-up': () => stage.current?.turnPage(-1),
      rotate: () => dispatch({ type: 'rotate' }),
      history: () => setDialog('history'),
      finish: closing.finish,
      leave: () => leaveList(view.mode.name !== 'look', review.setMode),
      regions: focusList,
      help: () => setDialog('keys'),
    };
    commands[command]();
    return true;
  };
  useReviewKeys(dialog === null && decisions.conflicts.length === 0, run);
  const isLooking = view.mode.name === 'look';
  useEffect(() => {
    if (isLooking) focusList();
  }, [isLooking, focusList]);

  return (
    <div className={classNames(styles.desk, styles[view.side])}>
      <ReviewHead
        review={review}
        isFinishing={closing.isFinishing}
        onFinish={closing.finish}
        onReopen={() => setDialog('reopen')}
        onHistory={() => setDialog('history')}
        onKeys={() => setDialog('keys')}
      />
      <div className={styles.columns}>
        <PageStage ref={stage} review={review} firstPage={Number(parameters.get('trang')) || null} />
        <section className={styles.panel} aria-label={t('review.list')}>
          <FindingCard review={review} next={next} onNext={goNext} />
          <FindingList ref={list} review={review} marker={{ [REVIEW_LIST]: '' }} />
        </section>
      </div>
      <p className="visually-hidden" role="status" aria-live="assertive">
        {review.announcement}
      </p>
      <KeysDialog isOpen={dialog === 'keys'} onClose={() => setDialog(null)} />
      <ReopenDialog detail={detail} isOpen={dialog === 'reopen'} onClose={() => setDialog(null)} />
      <HistoryDrawer
        documentId={detail.document.id}
        findings={review.findings}
        isOpen={dialog === 'history'}
        onClose={() => setDialog(null)}
        onShow={(id) => {
          setDialog(null);
          review.focus(id);
        }}
      />
      <ConflictDialog decisions={decisions} />
    </div>
  );
}

/** Escape first ends what was begun; then it gives Tab back to the browser by leaving the list. */
function leaveList(isBusy: boolean, setMode: (mode: { readonly name: 'look' }) => void): void {
  if (isBusy) setMode({ name: 'look' });
  else document.querySelector<HTMLElement>('[data-review-leave]')?.focus();
}
