import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { DocumentDetail } from '../../../../shared/contracts/api.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { runCommand } from '../hooks/run-command.ts';
import { useClosing } from '../hooks/use-closing.ts';
import { useLoadAhead } from '../hooks/use-load-ahead.ts';
import { useNextDocument } from '../hooks/use-next-document.ts';
import { useReview } from '../hooks/use-review.ts';
import { REVIEW_LIST, useReviewKeys } from '../hooks/use-review-keys.ts';
import { type DeskDialog, DeskDialogs } from './desk-dialogs.tsx';
import { FindingCard } from './finding-card.tsx';
import { FindingList } from './finding-list.tsx';
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
  const { next, goNext } = useNext(detail, review.canDecide);
  useLoadAhead(review);
  const { finish, isFinishing } = useClosing(review, goNext);
  const focusList = useCallback(() => list.current?.focus({ preventScroll: true }), []);
  const isLooking = view.mode.name === 'look';
  useLayoutEffect(() => {
    if (isLooking) focusList();
  }, [isLooking, focusList]);
  useReviewKeys(dialog === null && decisions.conflicts.length === 0, (command) =>
    runCommand(command, review, {
      turnPage: (step) => stage.current?.turnPage(step),
      finish,
      openHistory: () => setDialog('history'),
      openKeys: () => setDialog('keys'),
      focusList,
    }),
  );

  return (
    <div className={classNames(styles.desk, styles[view.side])}>
      <ReviewHead review={review} isFinishing={isFinishing} onFinish={finish} onOpen={setDialog} />
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
      <DeskDialogs review={review} dialog={dialog} onClose={() => setDialog(null)} />
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
  return { next, goNext };
}
