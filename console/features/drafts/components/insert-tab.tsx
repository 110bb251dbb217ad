import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { draftFactsQuery, passagesQuery } from '../api/drafts.ts';
import type { OpenDraft } from '../hooks/use-draft.ts';
import { withParagraph } from '../model/edit-pieces.ts';
import type { Choice } from './draft-page.tsx';
import styles from './side.module.css';

interface InsertTabProps {
  readonly open: OpenDraft;
  readonly draft: DraftResource['draft'];
  readonly choice: Choice | null;
}

const SEARCH_AFTER_MILLISECONDS = 250;

/** Confirmed values and quotes for the chosen place: a blank is filled, else the paragraph goes on with it. */
export function InsertTab({ open, draft, choice }: InsertTabProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, SEARCH_AFTER_MILLISECONDS);
  const { data } = useQuery({ ...draftFactsQuery(draft.id, text), placeholderData: keepPreviousData });
  const paragraphId = choice?.paragraphId ?? draft.sections.at(-1)?.paragraphs.at(-1)?.id ?? 'subject';
  const blankId = blankOf(draft, choice);
  const insert = (documentId: string, findingId: string, kind: string) =>
    void open
      .insert({ paragraphId, blankId, documentId, findingId, form: kind === 'directive' ? 'full' : 'value' })
      .catch(() => undefined);
  return (
    <section className={styles.tab} aria-label={t('drafts.insert')}>
      <TextInput
        label={t('drafts.search')}
        description={t('drafts.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p className={styles.hint}>{t('drafts.insertAt')}</p>
      {data?.items.length === 0 && <p className={styles.hint}>{t('drafts.noFacts')}</p>}
      <ul className={styles.list}>
        {data?.items.map(({ documentId, findingId, kind, report, page, text: value, context }) => (
          <li key={`${documentId}-${findingId}`}>
            <button type="button" disabled={open.isActing} onClick={() => insert(documentId, findingId, kind)}>
              <b>{value}</b>
              <span lang="vi">{context}</span>
              <span className={styles.hint}>{t('drafts.proofOf', { report, page })}</span>
            </button>
          </li>
        ))}
      </ul>
      {data && data.awaiting.length > 0 && (
        <>
          <h2>{t('drafts.awaiting')}</h2>
          <ul className={styles.waiting}>
            {data.awaiting.map(({ documentId, findingId, report, page, quote, why }) => (
              <li key={`${documentId}-${findingId}`}>
                {quote} · {t('drafts.proofOf', { report, page })} ({t(`drafts.why.${why}`)})
              </li>
            ))}
          </ul>
        </>
      )}
      <Passages open={open} draft={draft} paragraphId={paragraphId} blankId={blankId} />
    </section>
  );
}

interface PassagesProps {
  readonly open: OpenDraft;
  readonly draft: DraftResource['draft'];
  readonly paragraphId: string;
  readonly blankId: string | null;
}

function Passages({ open, draft, paragraphId, blankId }: PassagesProps) {
  const { t } = useTranslation();
  const { data } = useQuery(passagesQuery(draft.id));
  if (!data || data.items.length === 0) return null;
  const quote = ({ documentId, report, page, text }: (typeof data.items)[number]) => {
    const paragraph = draft.sections.flatMap((section) => section.paragraphs).find(({ id }) => id === paragraphId);
    if (!paragraph) return;
    const piece = { type: 'quote' as const, documentId, report, page, text };
    const at = paragraph.pieces.findIndex((one) => one.type === 'blank' && one.id === blankId);
    const pieces = at < 0 ? [...paragraph.pieces, piece] : paragraph.pieces.toSpliced(at, 1, piece);
    open.edit(withParagraph(draft, paragraphId, pieces));
  };
  return (
    <>
      <h2>{t('drafts.passages')}</h2>
      <p className={styles.hint}>{t('drafts.passagesHint')}</p>
      <ul className={styles.list}>
        {data.items.map((passage) => (
          <li key={`${passage.documentId}-${passage.page}-${passage.heading}`}>
            <p>
              <b>{t(`drafts.topic.${passage.topic}`)}</b>{' '}
              <span className={styles.hint}>{t('drafts.proofOf', { report: passage.report, page: passage.page })}</span>
            </p>
            <p className={styles.passage} lang="vi">
              {passage.text}
            </p>
            <Button size="compact-xs" variant="default" onClick={() => quote(passage)}>
              {t('drafts.quote')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function blankOf({ head, sections }: DraftResource['draft'], choice: Choice | null): string | null {
  const pieces = [...head.subject, ...sections.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.pieces))];
  return pieces.some((piece) => piece.type === 'blank' && piece.id === choice?.pieceId) ? choice!.pieceId : null;
}
