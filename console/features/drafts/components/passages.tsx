import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { passagesQuery } from '../api/drafts.ts';
import type { Place } from '../hooks/use-place.ts';
import type { Draft } from '../model/pieces.ts';
import { TOPICS, type Topic, topicAt, topicOfLabel } from '../model/topic-of.ts';
import styles from './side.module.css';

interface PassagesProps {
  readonly draft: Draft;
  readonly place: Place;
}

/** Words of the reports under the usual headings, of the topic the place is about; put in as quotes with their page. */
export function Passages({ draft, place }: PassagesProps) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(passagesQuery(draft.id));
  const [asked, setAsked] = useState<Topic | 'all' | null>(null);
  const own = (place.blank && topicOfLabel(place.blank.label)) ?? topicAt(draft, place.paragraphId);
  const topic = asked ?? own ?? 'all';
  const used = new Set(draft.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => quotesOf(one.pieces))));
  if (isPending) return <RowsSkeleton rows={3} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const items = data.items.filter((one) => topic === 'all' || one.topic === topic);
  return (
    <>
      <SelectField
        label={t('drafts.topic.label')}
        value={topic}
        data={[
          ...TOPICS.map((value) => ({ value, label: t(`drafts.topic.${value}`) })),
          { value: 'all', label: t('drafts.topic.all') },
        ]}
        onChange={({ currentTarget }) => setAsked(TOPICS.find((one) => one === currentTarget.value) ?? 'all')}
      />
      <p className={styles.hint}>{t('drafts.passagesHint')}</p>
      {items.length === 0 && <p className={styles.hint}>{t('drafts.noPassages')}</p>}
      <ul className={styles.list}>
        {items.map(({ documentId, report, page, heading, text, topic: about }) => (
          <li key={`${documentId}-${page}-${about}-${heading}`}>
            <p>
              <b>{report}</b>{' '}
              <span className={styles.hint}>
                {t('drafts.onPage', { page })} · {heading}
              </span>
            </p>
            <p className={styles.passage} lang="vi">
              {text}
            </p>
            <Button
              size="compact-xs"
              variant="default"
              disabled={place.paragraphId === null}
              aria-label={t('drafts.quoteOf', { report, page })}
              onClick={() => place.put({ type: 'quote', documentId, report, page, text })}
            >
              {t('drafts.quote')}
            </Button>{' '}
            {used.has(`${documentId} ${page} ${text}`) && <span className={styles.hint}>{t('drafts.quoted')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

const quotesOf = (pieces: Draft['head']['subject']): string[] =>
  pieces.flatMap((piece) => (piece.type === 'quote' ? [`${piece.documentId} ${piece.page} ${piece.text}`] : []));
