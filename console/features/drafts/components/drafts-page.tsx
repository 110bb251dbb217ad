import '../words.ts';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { DraftListItem } from '../../../../shared/contracts/api-drafts.ts';
import { DRAFT_STATUSES } from '../../../../shared/domain/draft/draft.ts';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ListPage } from '../../../components/ui/list-page.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TypedFilter } from '../../../components/ui/typed-filter.tsx';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import { draftListQuery } from '../api/drafts.ts';
import { type DraftFilter, filterDrafts } from '../model/draft-filter.ts';
import styles from './drafts.module.css';
import { MakeDraftDialog } from './make-draft-dialog.tsx';
import { DraftStatus, GapMarks } from './marks.tsx';

/** Every draft, with what is still to be settled in it. */
export function DraftsPage() {
  const { t } = useTranslation();
  const list = useQuery(draftListQuery);
  const [parameters] = useSearchParams();
  const roundId = parameters.get('dot');
  const [isMaking, setMaking] = useState(roundId !== null);
  // The page of one draft is most likely the next one.
  useEffect(() => void import('./draft-page.tsx').catch(() => undefined), []);
  return (
    <ListPage
      title={t('drafts.title')}
      lead={t('drafts.lead')}
      list={list}
      make={t('drafts.make')}
      onMake={() => setMaking(true)}
      empty={{ icon: <IconFileText size={22} />, title: t('drafts.empty'), hint: t('drafts.emptyHint') }}
      table={(items) => <FilteredDrafts items={items} />}
    >
      {isMaking && (
        <MakeDraftDialog
          roundId={roundId}
          name={parameters.get('ten') ?? ''}
          reports={parameters.get('bao-cao')?.split(',') ?? []}
          onClose={() => setMaking(false)}
        />
      )}
    </ListPage>
  );
}

/** So few are seen at a glance. */
const FEW = 8;

/** The drafts, with fields to find one where there are many. */
function FilteredDrafts({ items }: { readonly items: readonly DraftListItem[] }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<DraftFilter>({ text: '', status: '' });
  const shown = filterDrafts(items, filter);
  if (items.length <= FEW) return <DraftTable items={items} />;
  return (
    <>
      <div className={styles.filter}>
        <TypedFilter
          label={t('drafts.find')}
          text={filter.text}
          clear={t('drafts.findAll')}
          onChange={(text) => setFilter((held) => ({ ...held, text }))}
        />
        <SelectField
          aria-label={t('drafts.column.status')}
          value={filter.status}
          data={[
            { value: '', label: t('drafts.anyStatus') },
            ...DRAFT_STATUSES.map((value) => ({ value, label: t(`drafts.status.${value}`) })),
          ]}
          onChange={({ currentTarget }) =>
            setFilter({ ...filter, status: DRAFT_STATUSES.find((one) => one === currentTarget.value) ?? '' })
          }
        />
        <span className={styles.quiet}>{t('drafts.shown', { shown: shown.length, count: items.length })}</span>
      </div>
      {shown.length > 0 ? <DraftTable items={shown} /> : <EmptyState title={t('drafts.noneFound')} />}
    </>
  );
}

function DraftTable({ items }: { readonly items: readonly DraftListItem[] }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['title', 'status', 'gaps', 'reports', 'changed'] as const).map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`drafts.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((draft) => (
          <tr key={draft.id}>
            <th scope="row">
              <Link to={`/du-thao/${draft.id}`}>{draft.title}</Link>
            </th>
            <td data-column="status">
              <DraftStatus status={draft.status} />
              {draft.number && <span className={styles.quiet}> {t('drafts.numbered', { number: draft.number })}</span>}
            </td>
            <td data-column="gaps">
              <GapMarks outdated={draft.outdated} blanks={draft.blanks} />
            </td>
            <td data-column="reports">{draft.reports.length}</td>
            <td data-column="changed" className={styles.quiet}>
              {formatTime(draft.changedAt)}, {personName(draft.changedBy)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
