import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
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
    <div className={styles.panel}>
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
    </div>
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
        {t('admin.more')}
      </Button>
    </div>
  );
}

interface FormEndProps {
  readonly submit: string;
  readonly isPending: boolean;
  /** What the server refused, in words. */
  readonly problem: string | null;
  readonly onCancel: () => void;
}

/** The end of a dialog's form: what went wrong, the way back and the way on. */
export function FormEnd({ submit, isPending, problem, onCancel }: FormEndProps) {
  const { t } = useTranslation();
  return (
    <>
      {problem && (
        <p role="alert" className={styles.bad}>
          {problem}
        </p>
      )}
      <div className={styles.formActions}>
        <Button variant="default" onClick={onCancel}>
          {t('admin.cancel')}
        </Button>
        <Button type="submit" loading={isPending}>
          {submit}
        </Button>
      </div>
    </>
  );
}
