import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { DocumentDetail } from '../../../../shared/contracts/api-documents.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { runCommand } from '../hooks/run-command.ts';
import { useClosing } from '../hooks/use-closing.ts';
import { KeymapContext, useKeymap } from '../hooks/use-keymap.ts';
import { useLoadAhead } from '../hooks/use-load-ahead.ts';
import { useMoving } from '../hooks/use-moving.ts';
import { useNextDocument } from '../hooks/use-next-document.ts';
import { usePageCheck } from '../hooks/use-page-check.ts';
import { type Review, useReview } from '../hooks/use-review.ts';
import { REVIEW_LIST, useReviewKeys } from '../hooks/use-review-keys.ts';
import { type DeskDialog, DeskDialogs } from './desk-dialogs.tsx';
import { FindingCard } from './finding-card.tsx';
import { FindingList } from './finding-list.tsx';
import { HandNotice } from './hand-notice.tsx';
import { PageStage, type StageHandle } from './page-stage.tsx';
import styles from './review-desk.module.css';
import { ReviewHead } from './review-head.tsx';

const MARKER = { [REVIEW_LIST]: '' };

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
  const check = usePageCheck(review);
  const openSame = () => {
    const { focused } = review;
    if (review.canDecide && focused?.kind === 'directive') setDialog('same');
  };
  const keymap = useKeymap();
  useReviewKeys(dialog === null && decisions.conflicts.length === 0, keymap, (command) =>
    runCommand(command, review, {
      turnPage: (step) => stage.current?.turnPage(step),
      finish,
      openHistory: () => setDialog('history'),
      openKeys: () => setDialog('keys'),
      focusList,
      nextReport: goNext,
      checkPage: check.page === null ? null : check.done,
      postpone: () => setDialog('postpone'),
      forward: () => setDialog('forward'),
      openSame,
    }),
  );

  const acts = useStableActs({ goNext, openSame, checkPage: check.done });
  const still = useStill(review);
  useEffect(() => {
    if (check.page !== null) stage.current?.showPage(check.page);
  }, [check.page]);
  // The same object until something of it changes: the card is drawn no more often than it must be.
  const { page, left, isPending } = check;
  const pageCheck = useMemo(() => ({ page, left, isPending, done: acts.checkPage }), [page, left, isPending, acts]);

  return (
    <KeymapContext value={keymap}>
      <div className={classNames(styles.desk, styles[view.side])}>
        <ReviewHead review={review} moving={moving} isFinishing={isFinishing} onFinish={finish} onOpen={setDialog} />
        <HandNotice review={review} />
        <div className={styles.columns}>
          <PageStage ref={stage} review={still} firstPage={Number(parameters.get('trang')) || null} />
          <section className={styles.panel} aria-label={t('review.list')}>
            <FindingCard review={still} check={pageCheck} next={next} onNext={acts.goNext} onSame={acts.openSame} />
            <FindingList ref={list} review={still} marker={MARKER} />
          </section>
        </div>
        <p className="visually-hidden" role="status" aria-live="assertive">
          {review.announcement}
        </p>
        <DeskDialogs review={review} moving={moving} dialog={dialog} onClose={() => setDialog(null)} />
      </div>
    </KeymapContext>
  );
}

/**
 * The review as it was when something last changed that pages, card and list show: they are not drawn again because a
 * decision is on its way or a list elsewhere moved.
 */
function useStill(review: Review): Review {
  const { rows, view, canDecide, hand, waiting, detail } = review;
  const { pages, warnings, unclaimed, document } = detail;
  const { status } = document;
  // `rows` follow the findings, and everything the acts of a review read follows what is named here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
  return useMemo(() => review, [rows, view, canDecide, hand.state, waiting.length, pages, warnings, unclaimed, status]);
}

interface DeskCallbacks {
  readonly goNext: () => void;
  readonly openSame: () => void;
  readonly checkPage: () => void;
}

/** Callbacks that stay the same and do what the newest ones do. */
function useStableActs(newest: DeskCallbacks): DeskCallbacks {
  const latest = useRef(newest);
  latest.current = newest;
  const [stable] = useState<DeskCallbacks>(() => ({
    goNext: () => latest.current.goNext(),
    openSame: () => latest.current.openSame(),
    checkPage: () => latest.current.checkPage(),
  }));
  return stable;
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
