import '../words.ts';
import { Button } from '@mantine/core';
import { IconFolder, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileResource } from '../../../../shared/contracts/api-records.ts';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Page, PageHead, Panel } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { fileListQuery } from '../api/records.ts';
import { FileDialog } from './file-dialog.tsx';
import { FilesTable } from './files-table.tsx';
import { RecordsTabs } from './records-tabs.tsx';

/** Files of the archive, and the documents in each. */
export function FilesPage() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(fileListQuery);
  const [open, setOpen] = useState<FileResource | 'new' | null>(null);
  const hasFiles = data !== undefined && data.items.length > 0;
  const make = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
      {t('records.file.make')}
    </Button>
  );
  useTitle(t('records.files'));
  return (
    <Page width={1360}>
      <PageHead title={t('records.title')} lead={t('records.file.lead')}>
        {hasFiles && make}
      </PageHead>
      <RecordsTabs />
      <Panel aria-label={t('records.files')}>
        {isPending && <RowsSkeleton rows={6} />}
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && (
          <EmptyState
            icon={<IconFolder size={22} />}
            title={t('records.file.empty')}
            hint={t('records.file.emptyHint')}
            action={make}
          />
        )}
        {hasFiles && <FilesTable files={data.items} onOpen={setOpen} />}
      </Panel>
      {open && <FileDialog file={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  );
}
