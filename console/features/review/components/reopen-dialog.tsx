import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../../shared/contracts/api-documents.ts';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { documentKeys } from '../../../lib/api/documents.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { mergeOutcome } from '../api/merge-outcome.ts';
import { reopen } from '../api/review-commands.ts';

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
  return (
    <FormDialog
      title={t('review.reopenTitle')}
      submit={t('review.reopen')}
      isOpen={isOpen}
      isReady={reason.trim() !== ''}
      isPending={command.isPending}
      onClose={onClose}
      onSubmit={() => command.mutate()}
    >
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
    </FormDialog>
  );
}
