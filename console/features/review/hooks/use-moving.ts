import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../../shared/contracts/api-documents.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { ApiError } from '../../../lib/api/api-error.ts';
import { forwardReport, postponeReport } from '../../../lib/api/desk.ts';
import { documentKeys } from '../../../lib/api/documents.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { mergeOutcome } from '../api/merge-outcome.ts';
import type { Outcome } from '../api/review-commands.ts';
import type { Review } from './use-review.ts';

export interface Moving {
  readonly me: string;
  readonly isPending: boolean;
  readonly postpone: (until: string | null, note: string) => void;
  /** `name` is only for the message. */
  readonly forward: (to: string | null, name: string, note: string) => void;
}

interface Move {
  readonly send: (version: number) => Promise<Outcome>;
  readonly done: string;
  /** The report leaves this desk. */
  readonly isAway: boolean;
}

/** Putting off and forwarding: everything is saved first; then the next report comes. */
export function useMoving(review: Review, onAway: () => void): Moving {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  const { id } = review.detail.document;
  const key = documentKeys.detail(id);
  const command = useMutation({
    mutationFn: async ({ send }: Move) => {
      if (!(await review.decisions.queue.settle())) throw new ApiError(0, null);
      const held = client.getQueryData<DocumentDetail>(key) ?? review.detail;
      return send(held.document.version);
    },
    onSuccess: (outcome, { done, isAway }) => {
      client.setQueryData<DocumentDetail>(key, (held) => held && mergeOutcome(held, outcome));
      void client.invalidateQueries({ queryKey: documentKeys.lists });
      void client.invalidateQueries({ queryKey: ['history', id] });
      show({ tone: 'done', text: done });
      if (isAway) onAway();
    },
    onError: (error) => {
      show({ tone: 'wrong', text: toSentence(error) });
      void client.invalidateQueries({ queryKey: key, exact: true });
    },
  });
  return {
    me: review.me,
    isPending: command.isPending,
    postpone: (until, note) =>
      command.mutate({
        send: (version) => postponeReport(id, { version, until, note }),
        done: until ? t('desk.postponed', { until: formatDate(until) }) : t('desk.movedBack'),
        isAway: until !== null,
      }),
    forward: (to, name, note) =>
      command.mutate({
        send: (version) => forwardReport(id, { version, to, note }),
        done: to ? t('desk.forwarded', { to: name }) : t('desk.movedBack'),
        isAway: to !== null,
      }),
  };
}
