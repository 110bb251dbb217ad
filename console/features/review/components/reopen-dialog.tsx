import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../../shared/contracts/api-documents.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { documentKeys } from '../../../lib/api/documents.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { mergeOutcome } from '../api/merge-outcome.ts';
import { reopen } from '../api/review-commands.ts';
import styles from './dialogs.module.css';

interface ReopenDialogProps {
  readonly detail: DocumentDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Takes a confirmed report back into review; the reason goes into the history. */
export function ReopenDialog({ detail, isOpen, onClose }: ReopenDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  const [reason, setReason] = useState('');
  const { id, version } = detail.document;
  const key = documentKeys.detail(id);
  const command = useMutation({
    mutationFn: () => reopen(id, version, reason.trim()),
    onSuccess: (outcome) => {
      client.setQueryData<DocumentDetail>(key, (held) => held && mergeOutcome(held, outcome));
      void client.invalidateQueries({ queryKey: documentKeys.lists });
      void client.invalidateQueries({ queryKey: ['history', id] });
      show({ tone: 'done', text: t('review.reopened') });
      setReason('');
      onClose();
    },
    onError: (error) => {
      show({ tone: 'wrong', text: toSentence(error) });
      void client.invalidateQueries({ queryKey: key, exact: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) command.mutate();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('review.reopenTitle')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form className={styles.form} onSubmit={submit}>
        <Textarea
          data-autofocus
          autosize={false}
          rows={3}
          maxLength={500}
          label={t('review.reopenReason')}
          description={t('review.reopenHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={!reason.trim()} loading={command.isPending}>
            {t('review.reopen')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
