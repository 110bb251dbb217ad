import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { DocumentDetail } from '../../../../shared/contracts/api.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { runCommand } from '../hooks/run-command.ts';
import { useClosing } from '../hooks/use-closing.ts';
import { useKeymap } from '../hooks/use-keymap.ts';
import { useLoadAhead } from '../hooks/use-load-ahead.ts';
import { useMoving } from '../hooks/use-moving.ts';
import { useNextDocument } from '../hooks/use-next-document.ts';
import { useReview } from '../hooks/use-review.ts';
import { REVIEW_LIST, useReviewKeys } from '../hooks/use-review-keys.ts';
import { type DeskDialog, DeskDialogs } from './desk-dialogs.tsx';
import { FindingCard } from './finding-card.tsx';
import { FindingList } from './finding-list.tsx';
import { HandNotice } from './hand-notice.tsx';
import { PageStage, type StageHandle } from './page-stage.tsx';
import styles from './review-desk.module.css';
import { ReviewHead } from './review-head.tsx';

/** The review page: pages left, evidence and value right, the list below. Every act has a key. */
export function ReviewDesk({ detail }: { readonly detail: DocumentDetail }) {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const [dialog, setDialog] = useState<DeskDialog>(null);
  const review = useReview(detail);
  const { view, decisions } = review;
  const stage = useRef<StageHandle>(null);
  const list = useRef<HTMLDivElement>(null);
  const { next, goNext, goNextOrBack } = useNext(detail, review.canDecide);
  useLoadAhead(review);
  const { finish, isFinishing } = useClosing(review, goNext);
  const focusList = useCallback(() => list.current?.focus({ preventScroll: true }), []);
  const isLooking = view.mode.name === 'look';
  useLayoutEffect(() => {
    if (isLooking) focusList();
  }, [isLooking, focusList]);
  const moving = useMoving(review, goNextOrBack);
  const openSame = () => {
    const { focused } = review;
    if (review.canDecide && focused?.kind === 'directive') setDialog('same');
  };
  useReviewKeys(dialog === null && decisions.conflicts.length === 0, useKeymap(), (command) =>
    runCommand(command, review, {
      turnPage: (step) => stage.current?.turnPage(step),
      finish,
      openHistory: () => setDialog('history'),
      openKeys: () => setDialog('keys'),
      focusList,
      nextReport: goNext,
      postpone: () => setDialog('postpone'),
      forward: () => setDialog('forward'),
      openSame,
    }),
  );

  return (
    <div className={classNames(styles.desk, styles[view.side])}>
      <ReviewHead review={review} moving={moving} isFinishing={isFinishing} onFinish={finish} onOpen={setDialog} />
      <HandNotice review={review} />
      <div className={styles.columns}>
        <PageStage ref={stage} review={review} firstPage={Number(parameters.get('trang')) || null} />
        <section className={styles.panel} aria-label={t('review.list')}>
          <FindingCard review={review} next={next} onNext={goNext} onSame={openSame} />
          <FindingList ref={list} review={review} marker={{ [REVIEW_LIST]: '' }} />
        </section>
      </div>
      <p className="visually-hidden" role="status" aria-live="assertive">
        {review.announcement}
      </p>
      <DeskDialogs review={review} moving={moving} dialog={dialog} onClose={() => setDialog(null)} />
    </div>
  );
}

function useNext(detail: DocumentDetail, canDecide: boolean) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const show = useToast();
  const next = useNextDocument(detail.document.id, canDecide || detail.document.status === 'confirmed');
  const goNext = () => {
    if (next) void navigate(`/bao-cao/${next}`);
    else show({ tone: 'done', text: t('review.noNext') });
  };
  const goNextOrBack = () => void navigate(next ? `/bao-cao/${next}` : '/bao-cao');
  return { next, goNext, goNextOrBack };
}
