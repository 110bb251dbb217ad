import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentResource } from '../../../../shared/contracts/api-documents.ts';
import { useUser } from '../../../lib/session-context.ts';
import { useIsPhone } from '../../../lib/use-is-phone.ts';
import { ReportRow } from './report-row.tsx';
import styles from './reports.module.css';

interface ReportsTableProps {
  readonly documents: readonly DocumentResource[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
}

const ROW_HEIGHT = 36;
const PHONE_ROW_HEIGHT = 92;
/** Rows from the end at which the next part is asked for. */
const LOAD_AHEAD = 15;
const COLUMNS = ['status', 'number', 'title', 'office', 'holder', 'pages', 'toLook', 'received', 'age'] as const;

/** A table of any length: only the rows in sight are drawn, more are fetched before the end is reached. */
export function ReportsTable({ documents, hasMore, isLoadingMore, onMore }: ReportsTableProps) {
  const { t } = useTranslation();
  const { office } = useUser();
  const rowHeight = useIsPhone() ? PHONE_ROW_HEIGHT : ROW_HEIGHT;
  const scroller = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row height must be measured anew
  useEffect(() => rows.measure(), [rows, rowHeight]);
  useEffect(() => {
    if (hasMore && !isLoadingMore && last >= documents.length - LOAD_AHEAD) onMore();
  }, [hasMore, isLoadingMore, last, documents.length, onMore]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={t('reports.title')}>
      <table aria-rowcount={hasMore ? -1 : documents.length + 1} className={styles.table} data-office={office !== null}>
        <thead>
          <tr className={styles.columns}>
            {COLUMNS.filter((column) => (column !== 'office' && column !== 'holder') || office === null).map(
              (column) => (
                <th key={column} scope="col">
                  {t(`reports.column.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody className={styles.rows} style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start }) => (
            <ReportRow
              key={documents[index]!.id}
              document={documents[index]!}
              index={index}
              top={start}
              height={rowHeight}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
