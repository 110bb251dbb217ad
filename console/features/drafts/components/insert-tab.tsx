import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../hooks/use-place.ts';
import type { Draft } from '../model/pieces.ts';
import { topicOfLabel } from '../model/topic-of.ts';
import { FactSearch } from './fact-search.tsx';
import { Passages } from './passages.tsx';
import styles from './side.module.css';

const SHELVES = ['values', 'quotes'] as const;
type Shelf = (typeof SHELVES)[number];

interface InsertTabProps {
  readonly draft: Draft;
  readonly place: Place;
  readonly isActing: boolean;
}

/** Confirmed values and quotes for the chosen place. */
export function InsertTab({ draft, place, isActing }: InsertTabProps) {
  const { t } = useTranslation();
  const wanted: Shelf = place.blank && topicOfLabel(place.blank.label) ? 'quotes' : 'values';
  const [shelf, setShelf] = useState<Shelf>(wanted);
  const blankId = place.blank?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another blank asks for its own shelf
  useEffect(() => setShelf(wanted), [blankId, wanted]);
  return (
    <section className={styles.tab} aria-label={t('drafts.insert')}>
      <PlaceLine place={place} />
      <fieldset className={styles.shelves}>
        <legend className="visually-hidden">{t('drafts.shelf.label')}</legend>
        {SHELVES.map((one) => (
          <button key={one} type="button" aria-pressed={shelf === one} onClick={() => setShelf(one)}>
            {t(`drafts.shelf.${one}`)}
          </button>
        ))}
      </fieldset>
      {shelf === 'values' ? (
        <FactSearch key={blankId ?? ''} draft={draft} place={place} isActing={isActing} />
      ) : (
        <Passages key={blankId ?? ''} draft={draft} place={place} />
      )}
    </section>
  );
}

/** Says where the next thing goes. */
function PlaceLine({ place: { blank, paragraphId, isAtCaret } }: { readonly place: Place }) {
  const { t } = useTranslation();
  if (blank) return <p className={styles.place}>{t('drafts.place.blank', { label: blank.label })}</p>;
  if (paragraphId === null) return <p className={styles.hint}>{t('drafts.place.none')}</p>;
  return <p className={styles.place}>{t(isAtCaret ? 'drafts.place.caret' : 'drafts.place.end')}</p>;
}
