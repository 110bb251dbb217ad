import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BulkOutcome } from '../../../../shared/contracts/api-records.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { recordKeys } from '../api/records.ts';

/** One act on chosen records. Closes when every one went through; what was refused stays to be read. */
export function useBulk(act: () => Promise<BulkOutcome>, onDone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: act,
    onSuccess: async ({ items }) => {
      await client.invalidateQueries({ queryKey: recordKeys.all });
      const done = items.filter(({ refusal }) => refusal === null).length;
      if (done < items.length) return;
      toast({ text: t('records.bulk.done', { count: done }), tone: 'done' });
      onDone();
    },
  });
}
