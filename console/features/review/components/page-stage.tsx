import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Review } from '../hooks/use-review.ts';
import { useSize } from '../hooks/use-size.ts';
import { middleOf, PAGE_GAP, pageAt, placePages } from '../model/page-layout.ts';
import { PageSheet } from './page-sheet.tsx';
import styles from './page-stage.module.css';
import { StageTools } from './stage-tools.tsx';
import { TextSheet } from './text-sheet.tsx';
import { Thumbnails } from './thumbnails.tsx';

/** What the keys of the page can ask of the stage. */
export interface StageHandle {
  readonly turnPage: (step: 1 | -1) => void;
  readonly showPage: (page: number) => void;
}

interface PageStageProps {
  readonly ref: Ref<StageHandle>;
  readonly review: Review;
  /** From the address: a hit of the archive opens at its page. */
  readonly firstPage: number | null;
}

/** All pages in one column, only those in sight drawn. It follows the focused finding. */
export const PageStage = memo(function PageStage({ ref, review, firstPage }: PageStageProps) {
  const { t } = useTranslation();
  const { detail, view, focused } = review;
  const [scroller, size] = useSize<HTMLElement>();
  const [currentPage, setCurrentPage] = useState(firstPage ?? 1);
  const pages = useMemo(
    () => placePages(detail.pages, size, view.zoom, view.rotation),
    [detail.pages, size, view.zoom, view.rotation],
  );
  const isPicture = (detail.pages[0]?.width ?? 0) > 0;
  const virtualizer = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (pages[index]?.shownHeight ?? 0) + PAGE_GAP,
    paddingStart: PAGE_GAP,
    overscan: 1,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: new sizes must be measured anew
  useEffect(() => virtualizer.measure(), [pages, virtualizer]);

  const showPage = useCallback(
    (page: number) => {
      const placed = pages.find((candidate) => candidate.page === page);
      if (placed) scroller.current?.scrollTo({ top: placed.top - PAGE_GAP });
    },
    [pages, scroller],
  );
  useImperativeHandle(ref, () => ({ turnPage: (step) => showPage(currentPage + step), showPage }), [
    showPage,
    currentPage,
  ]);
  useFollowFocus({ review, pages, scroller, isReady: size.height > 0 });
  useFirstPage(firstPage, size.height > 0 && pages.length > 0, showPage);

  const widest = Math.max(0, ...pages.map(({ shownWidth }) => shownWidth));
  return (
    <div className={styles.stage} data-review-stage="">
      {detail.pages.length > 1 && <Thumbnails review={review} currentPage={currentPage} onChoose={showPage} />}
      <section className={styles.pages} aria-label={t(isPicture ? 'review.paper' : 'review.paperText')}>
        <StageTools review={review} currentPage={currentPage} isPicture={isPicture} />
        <section
          ref={scroller}
          className={styles.scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          aria-label={t('review.pageOf', { page: currentPage, pages: detail.pages.length })}
          onScroll={({ currentTarget }) => setCurrentPage(pageAt(pages, currentTarget.scrollTop + size.height / 2))}
        >
          <div
            className={styles.column}
            style={{ height: virtualizer.getTotalSize(), minWidth: widest + 2 * PAGE_GAP }}
          >
            {virtualizer.getVirtualItems().map(({ index }) => {
              const page = pages[index];
              if (!page) return null;
              const Sheet = page.width > 0 ? PageSheet : TextSheet;
              return <Sheet key={page.page} review={review} page={page} focusedId={focused?.id ?? null} />;
            })}
          </div>
        </section>
      </section>
    </div>
  );
});

interface FollowFocus {
  readonly review: Review;
  readonly pages: ReturnType<typeof placePages>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly isReady: boolean;
}

/** Brings the focused box into the middle third; what already stands there does not move. */
function useFollowFocus({ review, pages, scroller, isReady }: FollowFocus): void {
  const { focused, view } = review;
  const layout = useRef(pages);
  layout.current = pages;
  const { rotation, zoom } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the focus and the zoom, not every redraw
  useEffect(() => {
    const node = scroller.current;
    const placed = focused && layout.current.find(({ page }) => page === focused.evidence.page);
    if (!node || !placed || !isReady) return;
    const { box } = focused.evidence;
    const middle = box ? middleOf(box, rotation) : { x: 0.5, y: 0.1 };
    const top = placed.top + middle.y * placed.shownHeight;
    const seen = (top - node.scrollTop) / node.clientHeight;
    if (seen < 0.2 || seen > 0.7) node.scrollTo({ top: top - node.clientHeight * 0.4 });
    const left = PAGE_GAP + middle.x * placed.shownWidth;
    if (placed.shownWidth > node.clientWidth) node.scrollTo({ left: left - node.clientWidth / 2 });
  }, [focused?.id, isReady, rotation, zoom, scroller]);
}

function useFirstPage(firstPage: number | null, isReady: boolean, showPage: (page: number) => void): void {
  const isShown = useRef(false);
  useEffect(() => {
    if (isShown.current || !isReady || firstPage === null) return;
    isShown.current = true;
    showPage(firstPage);
  }, [isReady, firstPage, showPage]);
}
