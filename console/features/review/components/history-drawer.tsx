import { Drawer } from '@mantine/core';
import { IconHistory, IconLink, IconLinkOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { type HistoryEntry, historyQuery } from '../api/review-commands.ts';
import styles from './dialogs.module.css';
import { HistoryRow } from './history-row.tsx';

interface HistoryDrawerProps {
  readonly documentId: string;
  readonly findings: readonly FindingResource[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onShow: (findingId: string) => void;
}

/** Every decision on the report, newest first; and whether the record is whole. */
export function HistoryDrawer({ documentId, findings, isOpen, onClose, onShow }: HistoryDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={480}
      title={t('review.historyPage.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <HistoryList documentId={documentId} findings={findings} onShow={onShow} />
    </Drawer>
  );
}

function HistoryList({ documentId, findings, onShow }: Pick<HistoryDrawerProps, 'documentId' | 'findings' | 'onShow'>) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(historyQuery(documentId));
  if (isPending) return <RowsSkeleton rows={8} rowHeight={60} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (data.items.length === 0) {
    return (
      <EmptyState
        icon={<IconHistory size={22} />}
        title={t('review.historyPage.empty')}
        hint={t('review.historyPage.emptyHint')}
      />
    );
  }
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return (
    <>
      <Chain isIntact={data.intact} />
      <ol className={styles.history} reversed>
        {newestFirst(data.items).map((entry) => (
          <HistoryRow
            key={entry.sequence}
            entry={entry}
            finding={entry.findingId ? byId.get(entry.findingId) : undefined}
            onShow={onShow}
          />
        ))}
      </ol>
    </>
  );
}

function Chain({ isIntact }: { readonly isIntact: boolean }) {
  const { t } = useTranslation();
  const Icon = isIntact ? IconLink : IconLinkOff;
  return (
    <p className={isIntact ? styles.intact : styles.broken} role={isIntact ? undefined : 'alert'}>
      <Icon size={16} aria-hidden />
      {t(isIntact ? 'review.historyPage.intact' : 'review.historyPage.broken')}
    </p>
  );
}

function newestFirst(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return [...entries].sort((a, b) => b.sequence - a.sequence);
}
