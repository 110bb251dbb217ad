import { IconCircleCheck, IconEye, IconPencil, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DescribedResource } from '../../../../shared/contracts/api-records.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatDay } from '../../../lib/vietnam-time.ts';
import styles from './record.module.css';

interface FieldSourceProps {
  readonly described: DescribedResource;
  /** The report its evidence stands in; none for a file. */
  readonly documentId?: string;
}

/** Where a value comes from: its evidence with the quote, the machine's reading, the system, or a person. */
export function FieldSource({ described, documentId }: FieldSourceProps) {
  const { t } = useTranslation();
  const personName = usePersonName();
  if (!described) return <span className={styles.source}>{t('records.source.empty')}</span>;
  const { source } = described;
  if (source.kind === 'finding') {
    const page = <span className="whole">{t('records.source.page', { page: source.page })}</span>;
    return (
      <span className={styles.source} data-kind="finding">
        <IconCircleCheck size={14} aria-hidden />
        <span>
          {documentId ? <Link to={`/bao-cao/${documentId}?trang=${source.page}`}>{page}</Link> : page}:{' '}
          <q lang="vi">{source.quote}</q>, {t('records.source.finding')} ({personName(source.by)},{' '}
          {formatDay(source.at)})
        </span>
      </span>
    );
  }
  const Icon = source.kind === 'typed' ? IconPencil : source.kind === 'reading' ? IconEye : IconSettings;
  return (
    <span className={styles.source} data-kind={source.kind}>
      <Icon size={14} aria-hidden />
      {source.kind === 'typed'
        ? t('records.source.typed', { name: personName(source.by), day: formatDay(source.at) })
        : t(`records.source.${source.kind}`)}
    </span>
  );
}
