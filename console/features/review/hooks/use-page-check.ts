import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../../shared/contracts/api-documents.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { ApiError } from '../../../lib/api/api-error.ts';
import { documentKeys } from '../../../lib/api/documents.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { mergeOutcome } from '../api/merge-outcome.ts';
import { checkPage } from '../api/review-commands.ts';
import type { Review } from './use-review.ts';

export interface PageCheck {
  /** The page to look through now; null while findings are open, or when all are done. */
  readonly page: number | null;
  readonly left: number;
  readonly isPending: boolean;
  readonly done: () => void;
}

/** Pages chosen to be looked through for what the machine missed: asked once no finding is left to look at. */
export function usePageCheck(review: Review): PageCheck {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  const { id, pagesToCheck = [] } = review.detail.document;
  const key = documentKeys.detail(id);
  const isAsked = review.canDecide && review.stops.length === 0 && review.view.focused === null;
  const page = isAsked ? (pagesToCheck[0] ?? null) : null;
  const command = useMutation({
    mutationFn: async (checked: number) => {
      if (!(await review.decisions.queue.settle())) throw new ApiError(0, null);
      const held = client.getQueryData<DocumentDetail>(key) ?? review.detail;
      return checkPage(id, held.document.version, checked);
    },
    onSuccess: (outcome, checked) => {
      client.setQueryData<DocumentDetail>(key, (held) => held && mergeOutcome(held, outcome));
      void client.invalidateQueries({ queryKey: ['history', id] });
      show({ tone: 'done', text: t('desk.check.done', { page: checked }) });
    },
    onError: (error) => {
      show({ tone: 'wrong', text: toSentence(error) });
      void client.invalidateQueries({ queryKey: key, exact: true });
    },
  });
  const done = () => {
    if (page !== null && !command.isPending) command.mutate(page);
  };
  return { page, left: pagesToCheck.length, isPending: command.isPending, done };
}
