import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTitle } from '../../lib/use-title.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { Page, PageHead, Panel } from './page.tsx';
import { RowsSkeleton } from './rows-skeleton.tsx';

interface ListPageProps<Item> {
  readonly title: string;
  readonly lead: string;
  readonly list: UseQueryResult<{ readonly items: readonly Item[] }>;
  /** The word on the button that makes one more. */
  readonly make: string;
  readonly onMake: () => void;
  /** Shown while there is none. */
  readonly empty: { readonly icon: ReactNode; readonly title: string; readonly hint: string };
  readonly table: (items: readonly Item[]) => ReactNode;
  /** What lies over the page. */
  readonly children: ReactNode;
}

/** Everything of one kind, and the button that makes one more; in the middle of the page while there is none. */
export function ListPage<Item>({ title, lead, list, make, onMake, empty, table, children }: ListPageProps<Item>) {
  const { data, error, isPending, refetch } = list;
  const hasItems = data !== undefined && data.items.length > 0;
  const button = (
    <Button leftSection={<IconPlus size={16} />} onClick={onMake}>
      {make}
    </Button>
  );
  useTitle(title);
  return (
    <Page width={1240}>
      <PageHead title={title} lead={lead}>
        {hasItems && button}
      </PageHead>
      <Panel>
        {isPending && <RowsSkeleton rows={6} />}
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && <EmptyState {...empty} action={button} />}
        {hasItems && table(data.items)}
      </Panel>
      {children}
    </Page>
  );
}
