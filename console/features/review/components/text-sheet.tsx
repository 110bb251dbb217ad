import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { pageWordsQuery } from '../../../lib/api/documents.ts';
import { classNames } from '../../../lib/class-names.ts';
import { selectedOffsets } from '../hooks/selected-offsets.ts';
import type { Review } from '../hooks/use-review.ts';
import { cutText } from '../model/cut-text.ts';
import { needsLook } from '../model/findings.ts';
import type { PlacedPage } from '../model/page-layout.ts';
import styles from './page-stage.module.css';

interface TextSheetProps {
  readonly review: Review;
  readonly page: PlacedPage;
  readonly focusedId: string | null;
}

/** A page without a picture: its text, the findings marked in it. In adding mode a selection becomes the passage. */
export function TextSheet({ review, page, focusedId }: TextSheetProps) {
  const { t } = useTranslation();
  const { detail, findings, view, dispatch, focus } = review;
  const { data, error, isPending, refetch } = useQuery(pageWordsQuery(detail.document.id, page.page));
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusedId)
      sheet.current?.querySelector(`[data-finding="${CSS.escape(focusedId)}"]`)?.scrollIntoView({ block: 'center' });
  }, [focusedId]);
  const take = () => {
    const offset = view.mode.name === 'add' && sheet.current ? selectedOffsets(sheet.current) : undefined;
    if (!offset || !data) return;
    dispatch({ type: 'passage', passage: { page: page.page, offset, quote: data.text.slice(...offset) } });
  };
  const onPage = findings.filter(({ evidence }) => evidence.page === page.page);
  return (
    <article
      ref={sheet}
      className={styles.text}
      lang="vi"
      aria-label={t('review.page', { page: page.page })}
      onPointerUp={take}
    >
      {isPending && <Skeleton height={320} />}
      {error && <ErrorState error={error} title={t('review.textMissing')} onRetry={() => void refetch()} />}
      {data &&
        cutText(data.text, onPage).map(({ text, start, finding }) =>
          finding ? (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys; the mark is the mouse's way to it
            <mark
              key={start}
              data-start={start}
              data-finding={finding.id}
              className={classNames(
                finding.state !== 'open' ? styles.markDone : needsLook(finding) ? styles.markLook : styles.markSure,
                finding.id === focusedId && styles.markFocused,
              )}
              onClick={() => focus(finding.id)}
            >
              {text}
            </mark>
          ) : (
            <span key={start} data-start={start}>
              {text}
            </span>
          ),
        )}
    </article>
  );
}
