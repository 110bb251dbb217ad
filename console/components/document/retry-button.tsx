import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentResource } from '../../../shared/contracts/api-documents.ts';
import { documentKeys, retryDocument } from '../../lib/api/documents.ts';
import { useProblemSentence } from '../../lib/use-problem-sentence.ts';
import { useToast } from '../ui/toasts.tsx';

/** Sends a failed document on from the step where it stopped. */
export function RetryButton({ document }: { readonly document: DocumentResource }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  const retry = useMutation({
    mutationFn: () => retryDocument(document.id),
    onSuccess: () => show({ tone: 'done', text: t('retried', { file: document.fileName }) }),
    onError: (error) => show({ tone: 'wrong', text: toSentence(error) }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: documentKeys.lists }),
        client.invalidateQueries({ queryKey: documentKeys.detail(document.id) }),
      ]),
  });
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconRefresh size={14} />}
      loading={retry.isPending}
      aria-label={`${t('action.retry')}: ${document.fileName}`}
      onClick={() => retry.mutate()}
    >
      {t('action.retry')}
    </Button>
  );
}
