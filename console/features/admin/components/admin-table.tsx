import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/ui/page.tsx';
import { classNames } from '../../../lib/class-names.ts';
import type { office } from '../../../locales/vi/office.ts';
import styles from './admin.module.css';

interface AdminTableProps {
  readonly columns: readonly (keyof typeof office.admin.column)[];
  /** Rows of `td` with a `data-label`: on a phone each row becomes a card. */
  readonly children: ReactNode;
}

/** The table of every tab. */
export function AdminTable({ columns, children }: AdminTableProps) {
  const { t } = useTranslation();
  return (
    <Panel>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={classNames(column === 'action' && styles.right)}>
                {t(`admin.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Panel>
  );
}

interface MoreRowsProps {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}

/** The rest of a list, page by page; nothing once all is there. */
export function MoreRows({ list }: MoreRowsProps) {
  const { t } = useTranslation();
  if (!list.hasNextPage) return null;
  return (
    <div className={styles.more}>
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('action.more')}
      </Button>
    </div>
  );
}
