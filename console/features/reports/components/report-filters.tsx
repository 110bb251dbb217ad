import { useTranslation } from 'react-i18next';
import { mayReview } from '../../../../shared/domain/account.ts';
import { DOCUMENT_STATUSES, type DocumentStatus } from '../../../../shared/domain/lifecycle.ts';
import pills from '../../../components/ui/pills.module.css';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TypedFilter } from '../../../components/ui/typed-filter.tsx';
import { DESKS, type DocumentFilter } from '../../../lib/api/documents.ts';
import { classNames } from '../../../lib/class-names.ts';
import { useSession } from '../../../lib/session-context.ts';
import { toggleStatus } from '../report-filter.ts';
import styles from './reports.module.css';

interface ReportFiltersProps {
  readonly filter: DocumentFilter;
  readonly totals: Partial<Record<DocumentStatus, number>> | undefined;
  readonly onChange: (filter: DocumentFilter) => void;
}

/** States as toggles with their counts, then words, office and order. Everything ends in the address. */
export function ReportFilters({ filter, totals, onChange }: ReportFiltersProps) {
  const { t } = useTranslation();
  const { offices, user } = useSession();
  return (
    <header className={styles.head}>
      <h1>{t('reports.title')}</h1>
      <fieldset className={classNames(pills.pills, styles.statuses)}>
        <legend className="visually-hidden">{t('reports.filterStatus')}</legend>
        <button
          type="button"
          aria-pressed={filter.statuses.length === 0}
          onClick={() => onChange({ ...filter, statuses: [] })}
        >
          {t('reports.all')}
        </button>
        {DOCUMENT_STATUSES.map((status) => (
          <button
            key={status}
            type="button"
            aria-pressed={filter.statuses.includes(status)}
            onClick={() => onChange(toggleStatus(filter, status))}
          >
            {t(`status.${status}`)} {totals && <span className="numbers">{totals[status] ?? 0}</span>}
          </button>
        ))}
      </fieldset>
      <div className={styles.fields}>
        <TypedFilter
          className={classNames(styles.text)}
          label={t('reports.search')}
          text={filter.text}
          clear={t('reports.clearFilters')}
          onChange={(text) => onChange({ ...filter, text })}
        />
        {user.office === null && offices.length > 1 && (
          <SelectField
            aria-label={t('reports.office')}
            value={filter.office}
            onChange={(event) => onChange({ ...filter, office: event.currentTarget.value })}
            data={[
              { value: '', label: t('reports.allOffices') },
              ...offices.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {mayReview(user) && (
          <SelectField
            aria-label={t('desk.queue.filter')}
            value={filter.desk}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange({ ...filter, desk: DESKS.find((desk) => desk === value) ?? '' });
            }}
            data={[
              { value: '', label: t('desk.queue.all') },
              ...DESKS.map((desk) => ({ value: desk, label: t(`desk.queue.${desk}`) })),
            ]}
          />
        )}
        <SelectField
          aria-label={t('reports.order')}
          value={filter.order}
          onChange={(event) =>
            onChange({ ...filter, order: event.currentTarget.value === 'oldest' ? 'oldest' : 'newest' })
          }
          data={[
            { value: 'newest', label: t('reports.newest') },
            { value: 'oldest', label: t('reports.oldest') },
          ]}
        />
      </div>
    </header>
  );
}
