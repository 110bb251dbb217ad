import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchResponse } from '../../../../shared/contracts/api-search.ts';
import { DOCUMENT_STATUSES } from '../../../../shared/domain/lifecycle.ts';
import { FACETS, type FacetName } from '../../../../shared/domain/search/facets.ts';
import { documentType } from '../../../../shared/extraction/directive/type-lookup.ts';
import { useOfficeName, useUser } from '../../../lib/session-context.ts';
import { type ArchiveQuery, isNarrowed, toggleValue, withoutFilters } from '../search-address.ts';
import styles from './facet-panel.module.css';

interface FacetPanelProps {
  readonly query: ArchiveQuery;
  readonly counts: NonNullable<SearchResponse['counts']>;
  readonly onChange: (query: ArchiveQuery) => void;
}

const SHOWN_AT_FIRST = 6;
const KINDS = ['directive', 'date', 'figure'] as const;

/** Values to narrow the result by, each with its count of reports. */
export function FacetPanel({ query, counts, onChange }: FacetPanelProps) {
  const { t } = useTranslation();
  const user = useUser();
  const facets = FACETS.filter((facet) => user.office === null || facet !== 'office');
  return (
    <section className={styles.panel} aria-label={t('archive.facets.title')}>
      <div className={styles.head}>
        <h2>{t('archive.facets.title')}</h2>
        {isNarrowed(query) && (
          <button type="button" className={styles.plain} onClick={() => onChange(withoutFilters(query))}>
            {t('archive.facets.clear')}
          </button>
        )}
      </div>
      {facets.map((facet) => (
        <Facet key={facet} facet={facet} query={query} values={counts.facets[facet] ?? []} onChange={onChange} />
      ))}
    </section>
  );
}

interface FacetProps {
  readonly facet: FacetName;
  readonly query: ArchiveQuery;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly onChange: (query: ArchiveQuery) => void;
}

function Facet({ facet, query, values, onChange }: FacetProps) {
  const { t } = useTranslation();
  const nameOf = useValueName();
  const [isWhole, setWhole] = useState(false);
  const chosen = query.filters[facet];
  // A chosen value stays in sight also where nothing answers it any more.
  const gone = chosen.filter((value) => !values.some((other) => other.value === value));
  const all = [...gone.map((value) => ({ value, count: 0 })), ...values];
  if (all.length === 0) return null;
  const shown = isWhole ? all : all.filter(({ value }, at) => at < SHOWN_AT_FIRST || chosen.includes(value));
  return (
    <fieldset className={styles.facet}>
      <legend>{t(`archive.facets.${facet}`)}</legend>
      {shown.map(({ value, count }) => (
        <Checkbox
          key={value}
          size="xs"
          classNames={{ root: styles.value!, body: styles.body!, labelWrapper: styles.label! }}
          checked={chosen.includes(value)}
          onChange={() => onChange(toggleValue(query, facet, value))}
          label={
            <>
              <span>{nameOf(facet, value)}</span> <span className="numbers">{count}</span>
            </>
          }
        />
      ))}
      {shown.length < all.length && (
        <button type="button" className={styles.plain} onClick={() => setWhole(true)}>
          {t('archive.facets.all', { count: all.length })}
        </button>
      )}
    </fieldset>
  );
}

function useValueName(): (facet: FacetName, value: string) => string {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  return (facet, value) => {
    if (facet === 'office') return officeName(value);
    if (facet === 'type') return documentType(value)?.names[0] ?? value;
    if (facet === 'retention')
      return value === 'permanent' ? t('archive.term.permanent') : t('archive.term.years', { count: Number(value) });
    const status = facet === 'status' ? DOCUMENT_STATUSES.find((known) => known === value) : undefined;
    if (status) return t(`status.${status}`);
    const kind = facet === 'kind' ? KINDS.find((known) => known === value) : undefined;
    return kind ? t(`archive.kinds.${kind}`) : value;
  };
}
