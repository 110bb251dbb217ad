import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconChevronLeft, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { ApiError } from '../../../lib/api/api-error.ts';
import { useUser } from '../../../lib/session-context.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import type { OpenDraft } from '../hooks/use-draft.ts';
import type { StopKind } from '../model/stops.ts';
import { IssueDialog, ReturnDialog } from './act-dialogs.tsx';
import styles from './editor.module.css';
import { ExportMenu } from './export-menu.tsx';
import { DraftStatus, GapMarks } from './marks.tsx';

interface DraftHeadBarProps {
  readonly open: OpenDraft;
  readonly resource: DraftResource;
  readonly isEditable: boolean;
  readonly onNext: (kind: StopKind) => void;
  /** Opens the side panel where it has no room of its own. */
  readonly onPanel?: () => void;
}

/** Name and state of the draft, what is still to be settled, and the next step. */
export function DraftHeadBar({ open, resource, isEditable, onNext, onPanel }: DraftHeadBarProps) {
  const { t } = useTranslation();
  const { draft, outdated, blanks, unboundNumbers } = resource;
  return (
    <header className={styles.bar}>
      <Link to="/du-thao" aria-label={t('drafts.back')} className={styles.back}>
        <IconChevronLeft size={20} aria-hidden />
      </Link>
      <div className={styles.name}>
        <h1>{draft.title}</h1>
        <div className={styles.facts}>
          <DraftStatus status={draft.status} />
          {draft.issue ? (
            <span>{t('drafts.issued', { number: draft.issue.number, date: formatDate(draft.issue.date) })}</span>
          ) : (
            <GapMarks outdated={outdated} blanks={blanks} unbound={unboundNumbers} onNext={onNext} />
          )}
          <WhoActed draft={draft} />
          <span className={styles.quiet} aria-live="polite">
            {t('drafts.version', { version: draft.version })}
            {isEditable && open.saveState !== 'conflict' && ` · ${t(`drafts.${open.saveState}`)}`}
          </span>
        </div>
      </div>
      <div className={styles.acts}>
        {isEditable && <UndoButtons open={open} />}
        {onPanel && (
          <Button variant="default" leftSection={<IconLayoutSidebarRight size={16} aria-hidden />} onClick={onPanel}>
            {t('drafts.openPanel')}
          </Button>
        )}
        <ExportMenu resource={resource} />
        <Acts open={open} draft={draft} />
      </div>
      <Refusal open={open} />
    </header>
  );
}

function UndoButtons({ open }: { readonly open: OpenDraft }) {
  const { t } = useTranslation();
  return (
    <>
      <IconButton label={t('drafts.undo')} keyHint="Ctrl+Z" disabled={!open.mayUndo} onClick={() => open.step('undo')}>
        <IconArrowBackUp size={18} />
      </IconButton>
      <IconButton label={t('drafts.redo')} keyHint="Ctrl+Y" disabled={!open.mayRedo} onClick={() => open.step('redo')}>
        <IconArrowForwardUp size={18} />
      </IconButton>
    </>
  );
}

/** Who put it before the head, or approved it: the next one must be somebody else. */
function WhoActed({ draft: { status, submittedBy, approvedBy } }: { readonly draft: DraftResource['draft'] }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  if (status === 'submitted' && submittedBy)
    return <span className={styles.quiet}>{t('drafts.submittedBy', { by: personName(submittedBy) })}</span>;
  if (status === 'approved' && approvedBy)
    return <span className={styles.quiet}>{t('drafts.approvedBy', { by: personName(approvedBy) })}</span>;
  return null;
}

function Acts({ open, draft }: { readonly open: OpenDraft; readonly draft: DraftResource['draft'] }) {
  const { t } = useTranslation();
  const user = useUser();
  const [dialog, setDialog] = useState<'return' | 'issue' | null>(null);
  const act = (name: 'submit' | 'approve') => void open.act({ name }).catch(() => undefined);
  const { status } = draft;
  const isOwn = draft.submittedBy === user.id;
  return (
    <>
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
      {status === 'submitted' && (
        <Button
          loading={open.isActing}
          disabled={isOwn}
          title={isOwn ? t('drafts.ownApproval') : undefined}
          onClick={() => act('approve')}
        >
          {t('drafts.approve')}
        </Button>
      )}
      {status === 'approved' && <Button onClick={() => setDialog('issue')}>{t('drafts.issue')}</Button>}
      {dialog === 'return' && <ReturnDialog open={open} onClose={() => setDialog(null)} />}
      {dialog === 'issue' && <IssueDialog open={open} date={draft.head.date} onClose={() => setDialog(null)} />}
    </>
  );
}

/** What was refused and why; what awaits a person is listed with its page. */
function Refusal({ open }: { readonly open: OpenDraft }) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const error = open.problem;
  if (!error) return null;
  const awaiting = error instanceof ApiError ? (error.problem?.awaiting ?? []) : [];
  const isConflict = error instanceof ApiError && error.code === 'version-conflict';
  return (
    <div className={styles.error} role="alert">
      {isConflict ? t('drafts.conflict') : toSentence(error)}{' '}
      {isConflict && (
        <Button size="compact-xs" variant="default" onClick={() => void open.reload()}>
          {t('drafts.reload')}
        </Button>
      )}
      {awaiting.length > 0 && (
        <ul className={styles.awaiting}>
          {awaiting.map(({ documentId, findingId, report, page, quote, why }) => (
            <li key={findingId}>
              <Link to={`/bao-cao/${documentId}?trang=${page || 1}`}>
                {quote} · {t('drafts.proofOf', { report, page })}
              </Link>{' '}
              ({t(`drafts.why.${why}`)})
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
