import { Button } from '@mantine/core';
import { IconClipboardText, IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { useUser } from '../../../lib/session-context.ts';

interface ReportsEmptyProps {
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

/** No rows: either nothing was handed in yet, or the filter hides everything. */
export function ReportsEmpty({ isFiltered, onClear }: ReportsEmptyProps) {
  const { t } = useTranslation();
  const { role } = useUser();
  if (isFiltered) {
    return (
      <EmptyState
        icon={<IconFilterOff size={22} />}
        title={t('reports.emptyFiltered')}
        hint={t('reports.emptyFilteredHint')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('reports.clearFilters')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<IconClipboardText size={22} />}
      title={t('reports.empty')}
      hint={t(role === 'archivist' ? 'reports.emptyHintReader' : 'reports.emptyHint')}
    />
  );
}
