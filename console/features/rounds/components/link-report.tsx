import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RoundPageResource } from '../../../../shared/contracts/api-rounds.ts';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { ALL_DOCUMENTS, documentListQuery } from '../../../lib/api/documents.ts';
import { useOfficeName } from '../../../lib/session-context.ts';

const TAKEN = {
  ...ALL_DOCUMENTS,
  statuses: ['awaiting-review', 'in-review', 'confirmed'] as const,
  limit: 200,
};

interface LinkReportProps {
  readonly units: RoundPageResource['units'];
  readonly isLinking: boolean;
  readonly onLink: (documentId: string) => void;
}

/** Reports of the round's units that are not in it yet; choosing one puts it in. */
export function LinkReport({ units, isLinking, onLink }: LinkReportProps) {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  const { data } = useInfiniteQuery(documentListQuery(TAKEN));
  const offices = new Set(units.map(({ office }) => office));
  const linked = new Set(units.flatMap(({ reports }) => reports));
  const reports = (data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ id, office }) => offices.has(office) && !linked.has(id),
  );
  if (reports.length === 0) return null;
  return (
    <SelectField
      aria-label={t('rounds.link')}
      value=""
      disabled={isLinking}
      data={[
        { value: '', label: t('rounds.link') },
        ...reports.map(({ id, own, fileName, office }) => ({
          value: id,
          label: `${own?.number ?? fileName} · ${officeName(office)}`,
        })),
      ]}
      onChange={({ currentTarget }) => currentTarget.value !== '' && onLink(currentTarget.value)}
    />
  );
}
