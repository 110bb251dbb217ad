import { Button } from '@mantine/core';
import { IconChevronLeft, IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { ApiError } from '../../../lib/api/api-error.ts';
import { useUser } from '../../../lib/session-context.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { exportUrl } from '../api/drafts.ts';
import type { OpenDraft } from '../hooks/use-draft.ts';
import { IssueDialog, ReturnDialog } from './act-dialogs.tsx';
import styles from './editor.module.css';
import { DraftStatus, GapMarks } from './marks.tsx';

interface DraftHeadBarProps {
  readonly open: OpenDraft;
  readonly resource: DraftResource;
}

/** Name and state of the draft, what is still to be settled, and the next step. */
export function DraftHeadBar({ open, resource }: DraftHeadBarProps) {
  const { t } = useTranslation();
  const { draft, outdated, blanks, unboundNumbers } = resource;
  return (
    <header className={styles.bar}>
      <Link to="/du-thao" aria-label={t('drafts.back')}>
        <IconChevronLeft size={20} aria-hidden />
      </Link>
      <h1>{draft.title}</h1>
      <div className={styles.facts}>
        <DraftStatus status={draft.status} />
        {draft.issue ? (
          <span>{t('drafts.issued', { number: draft.issue.number, date: formatDate(draft.issue.date) })}</span>
        ) : (
          <GapMarks outdated={outdated} blanks={blanks} unbound={unboundNumbers} />
        )}
        <span className={styles.quiet} aria-live="polite">
          {t('drafts.version', { version: draft.version })}
          {open.saveState !== 'conflict' && draft.status !== 'issued' && ` · ${t(`drafts.${open.saveState}`)}`}
        </span>
      </div>
      <Acts open={open} draft={draft} />
      <Refusal open={open} />
    </header>
  );
}

function Acts({ open, draft }: { readonly open: OpenDraft; readonly draft: DraftResource['draft'] }) {
  const { t } = useTranslation();
  const user = useUser();
  const [dialog, setDialog] = useState<'return' | 'issue' | null>(null);
  const act = (name: 'submit' | 'approve') => void open.act({ name }).catch(() => undefined);
  const { status } = draft;
  return (
    <div className={styles.acts}>
      <Button
        component="a"
        href={exportUrl(draft.id, 'docx')}
        variant="default"
        leftSection={<IconFileTypeDocx size={16} />}
      >
        {t('drafts.export')}
      </Button>
      <Button component="a" href={exportUrl(draft.id, 'md')} variant="subtle">
        {t('drafts.exportMarkdown')}
      </Button>
      {(status === 'submitted' || status === 'approved') && (
        <Button variant="default" onClick={() => setDialog('return')}>
          {t('drafts.giveBack')}
        </Button>
      )}
      {(status === 'drafting' || status === 'returned') && (
        <Button loading={open.isActing} onClick={() => act('submit')}>
          {t('drafts.submit')}
        </Button>
      )}
      {status === 'submitted' && draft.submittedBy !== user.id && (
        <Button loading={open.isActing} onClick={() => act('approve')}>
          {t('drafts.approve')}
        </Button>
      )}
      {status === 'approved' && <Button onClick={() => setDialog('issue')}>{t('drafts.issue')}</Button>}
      {dialog === 'return' && <ReturnDialog open={open} onClose={() => setDialog(null)} />}
      {dialog === 'issue' && <IssueDialog open={open} onClose={() => setDialog(null)} />}
    </div>
  );
}

/** What was refused and why; what awaits a person is listed with its page. */
function Refusal({ open }: { readonly open: OpenDraft }) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const error = open.saveError ?? open.actError;
  if (!error) return null;
  const awaiting = error instanceof ApiError ? (error.problem?.awaiting ?? []) : [];
  const isConflict = error instanceof ApiError && error.code === 'version-conflict';
  return (
    <div className={styles.error} role="alert">
      {isConflict ? t('drafts.conflict') : toSentence(error)}{' '}
      {isConflict && (
        <Button size="compact-xs" variant="default" onClick={open.reload}>
          {t('drafts.reload')}
        </Button>
      )}
      {awaiting.length > 0 && (
        <ul className={styles.awaiting}>
          {awaiting.map(({ findingId, report, page, quote, why }) => (
            <li key={findingId}>
              {quote} · {t('drafts.proofOf', { report, page })} ({t(`drafts.why.${why}`)})
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
