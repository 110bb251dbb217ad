import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import type { OpenDraft } from '../hooks/use-draft.ts';
import styles from './side.module.css';

/** What people said of the draft, oldest first. */
export function CommentsTab({ open, draft }: { readonly open: OpenDraft; readonly draft: DraftResource['draft'] }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const [text, setText] = useState('');
  const send = () =>
    void open.act({ name: 'comments', text, paragraphId: null }).then(
      () => setText(''),
      () => undefined,
    );
  return (
    <section className={styles.tab} aria-label={t('drafts.tab.comments')}>
      {draft.comments.length === 0 && <p className={styles.hint}>{t('drafts.noComments')}</p>}
      <ul className={styles.list}>
        {draft.comments.map(({ id, by, at, text: said }) => (
          <li key={id}>
            <p className={styles.hint}>
              {personName(by)}, {formatTime(at)}
            </p>
            <p>{said}</p>
          </li>
        ))}
      </ul>
      {draft.status !== 'issued' && (
        <>
          <Textarea
            label={t('drafts.comment')}
            autosize
            minRows={2}
            maxLength={2000}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button disabled={text.trim() === ''} loading={open.isActing} onClick={send}>
            {t('drafts.send')}
          </Button>
        </>
      )}
    </section>
  );
}
