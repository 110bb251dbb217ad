import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../components/ui/day-field.tsx';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { dayFromToday } from '../../../lib/vietnam-time.ts';
import type { DraftAct } from '../api/drafts.ts';
import type { OpenDraft } from '../hooks/use-draft.ts';
import styles from './dialogs.module.css';

interface ActDialogProps {
  readonly open: OpenDraft;
  readonly onClose: () => void;
}

/** Gives the draft back; a comment is asked for. */
export function ReturnDialog({ open, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const [comment, setComment] = useState('');
  return (
    <ActForm
      open={open}
      title={t('drafts.returnTitle')}
      confirm={t('drafts.giveBack')}
      act={comment.trim() === '' ? null : { name: 'return', comment }}
      onClose={onClose}
    >
      <Textarea
        label={t('drafts.comment')}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={comment}
        onChange={({ currentTarget }) => setComment(currentTarget.value)}
      />
    </ActForm>
  );
}

/** Asks for number and day, then freezes the paper: this cannot be undone. */
export function IssueDialog({ open, date: own, onClose }: ActDialogProps & { readonly date: string | null }) {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState(() => own ?? dayFromToday(0));
  return (
    <ActForm
      open={open}
      title={t('drafts.issueTitle')}
      confirm={t('drafts.issue')}
      act={number.trim() === '' || date === '' ? null : { name: 'issue', number, date }}
      onClose={onClose}
    >
      <TextInput
        label={t('drafts.issueNumber')}
        maxLength={20}
        data-autofocus
        value={number}
        onChange={({ currentTarget }) => setNumber(currentTarget.value)}
      />
      <DayField label={t('drafts.issueDate')} value={date} onChange={setDate} />
      <p className={styles.hint}>{t('drafts.issueHint')}</p>
    </ActForm>
  );
}

interface ActFormProps extends ActDialogProps {
  readonly title: string;
  readonly confirm: string;
  /** Null while something is missing. */
  readonly act: DraftAct | null;
  readonly children: ReactNode;
}

function ActForm({ open, title, confirm, act, onClose, children }: ActFormProps) {
  const send = async () => {
    if (act) await open.act(act).then(onClose, () => undefined);
  };
  return (
    <FormDialog
      title={title}
      submit={confirm}
      isReady={act !== null}
      isPending={open.isActing}
      problem={open.problem}
      onClose={onClose}
      onSubmit={() => void send()}
    >
      {children}
    </FormDialog>
  );
}
