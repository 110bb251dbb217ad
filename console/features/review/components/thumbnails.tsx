import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pageImageUrl } from '../../../lib/api/documents.ts';
import type { Review } from '../hooks/use-review.ts';
import { countStopsByPage } from '../model/findings.ts';
import styles from './thumbnails.module.css';

interface ThumbnailsProps {
  readonly review: Review;
  readonly currentPage: number;
  readonly onChoose: (page: number) => void;
}

const THUMB_HEIGHT = 116;

/** The pages in small, each with an amber mark and a count where a person is asked for. */
export const Thumbnails = memo(function Thumbnails({ review, currentPage, onChoose }: ThumbnailsProps) {
  const { t } = useTranslation();
  const { detail, findings, me } = review;
  const scroller = useRef<HTMLElement>(null);
  const stops = useMemo(() => countStopsByPage(findings, me), [findings, me]);
  const virtualizer = useVirtualizer({
    count: detail.pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => THUMB_HEIGHT,
    overscan: 3,
  });
  const current = detail.pages.findIndex(({ page }) => page === currentPage);
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [current, virtualizer]);
  return (
    <nav ref={scroller} className={styles.rail} aria-label={t('review.pageList')}>
      <div className={styles.column} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const { page, width } = detail.pages[index]!;
          const count = stops.get(page) ?? 0;
          return (
            <button
              key={page}
              type="button"
              className={styles.thumb}
              style={{ transform: `translateY(${start}px)` }}
              aria-current={page === currentPage ? 'page' : undefined}
              onClick={() => onChoose(page)}
            >
              <span className="visually-hidden">
                {count > 0 ? t('review.pageNeedsLook', { page, count }) : t('review.pageClear', { page })}
              </span>
              <span className={styles.paper}>
                {width > 0 && (
                  <img src={pageImageUrl(detail.document.id, page)} alt="" loading="lazy" decoding="async" />
                )}
                {count > 0 && (
                  <span className={styles.dot} aria-hidden="true">
                    <IconAlertTriangleFilled size={9} /> {count}
                  </span>
                )}
              </span>
              <span className="numbers" aria-hidden="true">
                {page}
              </span>
            </button>
          );
        })}
      </div>
    </nav>
  );
});
