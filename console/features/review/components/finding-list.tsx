import { Button } from '@mantine/core';
import { IconChecks, IconSearchOff } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type RefObject, useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import type { Review } from '../hooks/use-review.ts';
import { foldOfKey, rowKey } from '../model/list-rows.ts';
import styles from './finding-list.module.css';
import { KeyHint, useKeyWords } from './key-hint.tsx';
import { ListLine } from './list-line.tsx';
import { WarningsWithoutFinding } from './warnings-without-finding.tsx';

interface FindingListProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly review: Review;
  /** Attribute that marks the list for the keys of the page. */
  readonly marker: Readonly<Record<string, string>>;
}

const ROW_HEIGHT = 36;

/** All findings, one line each, by kind. One element takes the keyboard; the focused line is told to screen readers. */
export const FindingList = memo(function FindingList({ ref, review, marker }: FindingListProps) {
  const { t } = useTranslation();
  const { rows, view, dispatch, findings } = review;
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => scroller.current!);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rowKey(rows[index]!),
    overscan: 10,
  });
  // The same function for every line and every render: while one scrolls, lines that stay are not drawn again.
  const choose = useCallback(
    (key: string) => {
      const fold = foldOfKey(key);
      if (fold) dispatch({ type: 'fold', kind: fold });
      dispatch({ type: 'focus', key });
    },
    [dispatch],
  );
  const focusedIndex = rows.findIndex((row) => rowKey(row) === view.focused);
  useEffect(() => {
    if (focusedIndex >= 0) virtualizer.scrollToIndex(focusedIndex, { align: 'auto' });
  }, [focusedIndex, virtualizer]);

  return (
    <div className={styles.list}>
      <BulkBar review={review} />
      {findings.length === 0 && (
        <EmptyState icon={<IconSearchOff size={22} />} title={t('review.emptyTitle')} hint={t('review.emptyHint')} />
      )}
      <div
        ref={scroller}
        {...marker}
        className={styles.scroller}
        role="listbox"
        tabIndex={0}
        aria-label={t('review.list')}
        {...(view.focused && focusedIndex >= 0 ? { 'aria-activedescendant': `row-${view.focused}` } : {})}
        hidden={findings.length === 0}
      >
        <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index]!;
            return (
              <ListLine
                key={key as string}
                row={row}
                top={start}
                isFocused={index === focusedIndex}
                onChoose={choose}
              />
            );
          })}
        </div>
      </div>
      <WarningsWithoutFinding review={review} />
    </div>
  );
});

function BulkBar({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  const keyOf = useKeyWords();
  const { sure, canDecide, confirmSure } = review;
  if (!canDecide || sure.length === 0) return null;
  return (
    <div className={styles.bulk}>
      <span className="numbers">{t('review.sure', { count: sure.length })}</span>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconChecks size={15} />}
        rightSection={<KeyHint of="confirm-sure" />}
        aria-keyshortcuts={keyOf('confirm-sure').aria}
        onClick={confirmSure}
      >
        {t('review.confirmSure', { count: sure.length })}
      </Button>
    </div>
  );
}
