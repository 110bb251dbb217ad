import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../../shared/contracts/api-documents.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { ApiError } from '../../../lib/api/api-error.ts';
import { documentKeys } from '../../../lib/api/documents.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { mergeOutcome } from '../api/merge-outcome.ts';
import { finish } from '../api/review-commands.ts';
import type { Review } from './use-review.ts';

interface Closing {
  readonly isFinishing: boolean;
  /** Says what is open instead, where something is. */
  readonly finish: () => void;
}

/** Finishing a report: everything is saved first, and what is still open is named and shown. */
export function useClosing(review: Review, onNext: () => void): Closing {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  const { id } = review.detail.document;
  const key = documentKeys.detail(id);
  const command = useMutation({
    mutationFn: async () => {
      if (!(await review.decisions.queue.settle())) throw new ApiError(0, null);
      const held = client.getQueryData<DocumentDetail>(key) ?? review.detail;
      return finish(id, held.document.version);
    },
    onSuccess: (outcome) => {
      client.setQueryData<DocumentDetail>(key, (held) => held && mergeOutcome(held, outcome));
      void client.invalidateQueries({ queryKey: documentKeys.lists });
      void client.invalidateQueries({ queryKey: ['history', id] });
      show({ tone: 'done', text: t('review.finished'), action: { label: t('review.next'), onClick: onNext } });
    },
    onError: (error) => {
      show({ tone: 'wrong', text: toSentence(error) });
      void client.invalidateQueries({ queryKey: key, exact: true });
    },
  });
  const start = () => {
    if (!review.canDecide || command.isPending) return;
    const [first] = review.stops;
    const [page] = review.detail.document.pagesToCheck ?? [];
    if (!first && page !== undefined) {
      review.focus(null);
      return show({ tone: 'wrong', text: t('desk.check.open', { page }) });
    }
    if (!first && review.waiting.length > 0) {
      const action = { label: t('review.next'), onClick: onNext };
      return show({ tone: 'done', text: t('desk.finishWaiting', { count: review.waiting.length }), action });
    }
    if (!first) return command.mutate();
    show({ tone: 'wrong', text: t('review.finishOpen', { count: review.stops.length }) });
    review.focus(first.id);
  };
  return { isFinishing: command.isPending, finish: start };
}
