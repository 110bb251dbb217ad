import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '../../../components/ui/toasts.tsx';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { linkReport, roundKeys } from '../api/rounds.ts';

/** An office puts a report of its own into a round; what came of it is said at the foot of the page. */
export function useLinkOwn() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  return useMutation({
    mutationFn: ({ id, documentId }: { readonly id: string; readonly name: string; readonly documentId: string }) =>
      linkReport(id, documentId),
    onSuccess: (_answer, { name }) => show({ tone: 'done', text: t('rounds.linked', { round: name }) }),
    onError: (error) => show({ tone: 'wrong', text: toSentence(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: roundKeys.all }),
  });
}
