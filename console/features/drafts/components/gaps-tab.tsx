import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftGaps } from '../../../../shared/contracts/api-drafts.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { gapsQuery } from '../api/drafts.ts';
import type { Place } from '../hooks/use-place.ts';
import type { Choice } from '../hooks/use-side.ts';
import styles from './side.module.css';

interface GapsTabProps {
  readonly id: string;
  readonly place: Place;
  readonly isEditable: boolean;
  readonly onGo: (choice: Choice) => void;
}

/** What the reports contradict each other in, are silent on, and what of the draft is still blank. */
export function GapsTab({ id, place, isEditable, onGo }: GapsTabProps) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(gapsQuery(id));
  if (isPending) return <RowsSkeleton rows={5} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { contradictions, silent, blanks, units } = data;
  const isWhole = contradictions.length + silent.length + blanks.length + units.length === 0;
  return (
    <section className={styles.tab} aria-label={t('drafts.tab.gaps')}>
      {isWhole && (
        <p className={styles.whole}>
          <IconCircleCheck size={16} aria-hidden /> {t('drafts.gaps.none')}
        </p>
      )}
      <Rows title={t('drafts.gaps.contradictions')} items={contradictions}>
        {(one) => (
          <li key={`${one.indicator}-${one.office}-${one.period}`}>
            <p>
              <b>{one.indicator}</b> · {one.officeName}
              {one.period && ` · ${one.period}`}
            </p>
            <Values values={one.values} place={place} isEditable={isEditable} />
          </li>
        )}
      </Rows>
      <Rows title={t('drafts.gaps.silent')} items={silent}>
        {({ indicator, offices }) => (
          <li key={indicator}>
            <b>{indicator}</b>
            <p className={styles.hint}>{offices.map(({ name }) => name).join('; ')}</p>
          </li>
        )}
      </Rows>
      <Rows title={t('drafts.gaps.units')} items={units}>
        {({ office, name, state }) => (
          <li key={office}>
            {name} <span className={styles.hint}>({t(`drafts.gaps.${state}`)})</span>
          </li>
        )}
      </Rows>
      <Rows title={t('drafts.gaps.blanks')} items={blanks}>
        {({ id: pieceId, label, paragraphId }) => (
          <li key={pieceId}>
            <button type="button" className={styles.fact} onClick={() => onGo({ paragraphId, pieceId })}>
              {label}
            </button>
          </li>
        )}
      </Rows>
    </section>
  );
}

interface ValuesProps {
  readonly values: DraftGaps['contradictions'][number]['values'];
  readonly place: Place;
  readonly isEditable: boolean;
}

/** The values that disagree, each with its place; the one that is right can be put in. */
function Values({ values, place, isEditable }: ValuesProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.values}>
      {values.map(({ documentId, findingId, report, page, text }) => (
        <li key={`${documentId}-${findingId}`}>
          <b>{text}</b> <Link to={`/bao-cao/${documentId}?trang=${page}`}>{t('drafts.proofOf', { report, page })}</Link>
          {isEditable && place.paragraphId !== null && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${t('drafts.insert')}: ${text}`}
              onClick={() => void place.insert({ documentId, findingId, form: 'value' }).catch(() => undefined)}
            >
              {t('drafts.tab.insert')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface RowsProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}

function Rows<Item>({ title, items, children }: RowsProps<Item>) {
  if (items.length === 0) return null;
  return (
    <>
      <h2>
        {title} <span className={styles.hint}>{items.length}</span>
      </h2>
      <ul className={styles.list}>{items.map(children)}</ul>
    </>
  );
}
