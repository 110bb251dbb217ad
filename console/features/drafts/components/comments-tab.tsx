import { Button, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import type { OpenDraft } from '../hooks/use-draft.ts';
import { piecesOf } from '../model/structure.ts';
import { wordsOf } from '../model/topic-of.ts';
import styles from './side.module.css';

/** As much of a paragraph as names it. */
const SHORT = 90;

interface CommentsTabProps {
  readonly open: OpenDraft;
  readonly draft: DraftResource['draft'];
  /** The paragraph the next remark is about; null = the whole draft. */
  readonly about: string | null;
  /** Grows with every wish to comment: the field takes the caret. */
  readonly turn: number;
  readonly onAbout: (paragraphId: string | null) => void;
  readonly onGo: (paragraphId: string) => void;
}

/** What people said of the draft, oldest first, each at its paragraph; and a place to say more. */
export function CommentsTab({ open, draft, about, turn, onAbout, onGo }: CommentsTabProps) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (turn > 0) field.current?.focus();
  }, [turn]);
  const quote = (paragraphId: string) => {
    const pieces = piecesOf(draft, paragraphId);
    return pieces ? short(wordsOf(pieces)) : null;
  };
  const send = () =>
    void open.act({ name: 'comments', text, paragraphId: about }).then(
      () => setText(''),
      () => undefined,
    );
  return (
    <section className={styles.tab} aria-label={t('drafts.tab.comments')}>
      {draft.comments.length === 0 && <p className={styles.hint}>{t('drafts.noComments')}</p>}
      <ul className={styles.list}>
        {draft.comments.map(({ id, by, at, text: said, paragraphId }) => (
          <li key={id} data-here={(paragraphId !== null && paragraphId === about) || undefined}>
            <p className={styles.hint}>
              {personName(by)}, {formatTime(at)}
            </p>
            {paragraphId !== null &&
              (quote(paragraphId) === null ? (
                <p className={styles.hint}>{t('drafts.paragraphGone')}</p>
              ) : (
                <button
                  type="button"
                  className={styles.reference}
                  aria-label={t('drafts.goToParagraph', { words: quote(paragraphId) })}
                  onClick={() => onGo(paragraphId)}
                >
                  {quote(paragraphId)}
                </button>
              ))}
            <p className={styles.said}>{said}</p>
          </li>
        ))}
      </ul>
      {draft.status !== 'issued' && (
        <div className={styles.remark}>
          {about !== null && (
            <p className={styles.place}>
              <span>{t('drafts.commentAbout', { words: quote(about) ?? '' })}</span>
              <IconButton label={t('drafts.commentWhole')} size="sm" onClick={() => onAbout(null)}>
                <IconX size={14} />
              </IconButton>
            </p>
          )}
          <Textarea
            ref={field}
            label={t(about === null ? 'drafts.commentOnDraft' : 'drafts.comment')}
            autosize
            minRows={2}
            maxLength={2000}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={({ key, ctrlKey, metaKey }) => {
              if (key === 'Enter' && (ctrlKey || metaKey) && text.trim() !== '') send();
              if (key === 'Escape' && about !== null) onGo(about);
            }}
          />
          <Button disabled={text.trim() === ''} loading={open.isActing} onClick={send}>
            {t('drafts.send')}
          </Button>
        </div>
      )}
    </section>
  );
}

const short = (words: string): string => (words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()}…` : words);
