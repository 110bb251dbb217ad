import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { DraftFactsResponse } from '../../../../shared/contracts/api-drafts.ts';
import type { FieldForm } from '../../../../shared/domain/draft/draft.ts';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { draftFactsQuery } from '../api/drafts.ts';
import type { Place } from '../hooks/use-place.ts';
import { type Draft, type Pieces, SUBJECT } from '../model/pieces.ts';
import { paragraphsOf } from '../model/structure.ts';
import { type FactKind, kindOfLabel } from '../model/topic-of.ts';
import styles from './side.module.css';

type Facts = z.infer<typeof DraftFactsResponse>;
type Fact = Facts['items'][number];

const SEARCH_AFTER_MILLISECONDS = 200;
const KINDS = ['directive', 'date', 'figure'] as const;
/** What of a value can be printed besides its usual form. */
const FORMS: Readonly<Record<FactKind, readonly FieldForm[]>> = {
  directive: ['full', 'short', 'date'],
  date: ['value'],
  figure: ['value', 'period'],
};

interface FactSearchProps {
  readonly draft: Draft;
  readonly place: Place;
  readonly isActing: boolean;
}

/** Confirmed values by words; Enter takes the first. What nobody confirmed is listed as waiting, never offered. */
export function FactSearch({ draft, place, isActing }: FactSearchProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<FactKind | ''>((place.blank && kindOfLabel(place.blank.label)) ?? '');
  const [text] = useDebouncedValue(typed, SEARCH_AFTER_MILLISECONDS);
  const { data } = useQuery({ ...draftFactsQuery(draft.id, text, kind), placeholderData: keepPreviousData });
  const items = data?.items.filter((one) => kind === '' || one.kind === kind) ?? [];
  const insert = ({ documentId, findingId }: Fact, form: FieldForm) =>
    void place.insert({ documentId, findingId, form }).then(
      () => setTyped(''),
      () => undefined,
    );
  const usual = (one: Fact): FieldForm => {
    if (one.kind !== 'directive') return 'value';
    return isCitedInFull(draft, one) ? 'short' : 'full';
  };
  const isOff = isActing || place.paragraphId === null;
  return (
    <>
      <div className={styles.search}>
        <TextInput
          label={t('drafts.search')}
          description={t('drafts.searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          {...(place.blank ? { autoFocus: true } : {})}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && items[0] && !isOff) insert(items[0], usual(items[0]));
          }}
        />
        <SelectField
          aria-label={t('drafts.kind.label')}
          value={kind}
          data={[
            { value: '', label: t('drafts.kind.all') },
            ...KINDS.map((value) => ({ value, label: t(`drafts.kind.${value}`) })),
          ]}
          onChange={({ currentTarget }) => setKind(KINDS.find((one) => one === currentTarget.value) ?? '')}
        />
      </div>
      {data && items.length === 0 && <p className={styles.hint}>{t('drafts.noFacts')}</p>}
      <ul className={styles.list}>
        {items.map((one) => (
          <FactRow
            key={`${one.documentId}-${one.findingId}`}
            fact={one}
            isOff={isOff}
            usual={usual(one)}
            onInsert={(form) => insert(one, form)}
          />
        ))}
      </ul>
      {data && data.found > data.items.length && (
        <p className={styles.hint}>{t('drafts.moreFacts', { shown: data.items.length, found: data.found })}</p>
      )}
      {data && data.awaiting.length > 0 && <Awaiting findings={data.awaiting} />}
    </>
  );
}

interface FactRowProps {
  readonly fact: Fact;
  readonly isOff: boolean;
  readonly usual: FieldForm;
  readonly onInsert: (form: FieldForm) => void;
}

/** One confirmed value: a press puts it in as usual, the small ones in another form. */
function FactRow({ fact: { kind, text, context, report, page }, isOff, usual, onInsert }: FactRowProps) {
  const { t } = useTranslation();
  return (
    <li>
      <button type="button" className={styles.fact} disabled={isOff} onClick={() => onInsert(usual)}>
        <b>{text}</b>
        <span lang="vi">{context}</span>
        <span className={styles.hint}>{t('drafts.proofOf', { report, page })}</span>
      </button>
      {FORMS[kind].length > 1 && (
        <span className={styles.forms}>
          {FORMS[kind].map((form) => (
            <button
              key={form}
              type="button"
              disabled={isOff}
              aria-label={`${t(`drafts.form.${form}`)}: ${text}`}
              onClick={() => onInsert(form)}
            >
              {t(`drafts.form.${form}`)}
            </button>
          ))}
        </span>
      )}
    </li>
  );
}

/** What matches but may not be used: nobody has confirmed it. */
function Awaiting({ findings }: { readonly findings: Facts['awaiting'] }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('drafts.awaiting')}</h2>
      <ul className={styles.waiting}>
        {findings.map(({ documentId, findingId, report, page, quote, why }) => (
          <li key={`${documentId}-${findingId}`}>
            <Link to={`/bao-cao/${documentId}?trang=${page || 1}`}>
              {quote} · {t('drafts.proofOf', { report, page })}
            </Link>{' '}
            ({t(`drafts.why.${why}`)})
          </li>
        ))}
      </ul>
    </>
  );
}

/** A directive is cited in full once, and short from then on. */
function isCitedInFull(draft: Draft, { documentId, findingId }: { documentId: string; findingId: string }): boolean {
  const isIt = (pieces: Pieces) =>
    pieces.some(
      (piece) =>
        piece.type === 'field' &&
        piece.form === 'full' &&
        piece.binding.documentId === documentId &&
        piece.binding.findingId === findingId,
    );
  return paragraphsOf(draft).some(({ id, pieces }) => id !== SUBJECT && isIt(pieces));
}
