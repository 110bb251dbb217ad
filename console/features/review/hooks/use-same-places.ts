import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SamePlace } from '../../../../shared/contracts/api-desk.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { ApiError } from '../../../lib/api/api-error.ts';
import { documentKeys } from '../../../lib/api/documents.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { decide } from '../api/review-commands.ts';
import type { Act } from '../model/acts.ts';

/** What was confirmed in one report, and the version it had then. */
interface Done {
  readonly id: string;
  readonly version: number;
  readonly findings: readonly string[];
}

/** Confirms places report by report; a report that somebody has just changed or taken is left alone and said so. */
export function useSamePlaces(onDone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  const refresh = (done: readonly Done[]) => {
    void client.invalidateQueries({ queryKey: documentKeys.lists });
    for (const { id } of done) void client.invalidateQueries({ queryKey: documentKeys.detail(id), exact: true });
  };
  const undo = async (done: readonly Done[]) => {
    const undone = await decideEach(done, (findingId) => ({ type: 'undo', findingId }));
    refresh(done);
    show({ tone: 'done', text: t('desk.same.undone', { places: countPlaces(undone) }) });
  };
  const command = useMutation({
    mutationFn: async (places: readonly SamePlace[]) => {
      const wanted = byReport(places);
      const done = await decideEach(wanted, (findingId) => ({ type: 'confirm', findingId, via: 'same-directive' }));
      return { done, skipped: wanted.length - done.length };
    },
    onSuccess: ({ done, skipped }) => {
      refresh(done);
      const words = { places: countPlaces(done), reports: done.length };
      const text = [t('desk.same.done', words), skipped > 0 ? t('desk.same.skipped', { count: skipped }) : ''];
      const action = { label: t('action.undo'), onClick: () => void undo(done) };
      show({ tone: 'done', text: text.join(' ').trim(), ...(done.length > 0 ? { action } : {}) });
      onDone();
    },
    onError: (error) => show({ tone: 'wrong', text: toSentence(error) }),
  });
  return { confirm: command.mutate, isPending: command.isPending };
}

function byReport(places: readonly SamePlace[]): Done[] {
  const reports = new Map<string, Done>();
  for (const { document, finding } of places) {
    const { id, version } = document;
    reports.set(id, { id, version, findings: [...(reports.get(id)?.findings ?? []), finding.id] });
  }
  return [...reports.values()];
}

/** The reports in which the acts were taken, at the version they have now. */
async function decideEach(reports: readonly Done[], toAct: (findingId: string) => Act): Promise<Done[]> {
  const done: Done[] = [];
  for (const { id, version, findings } of reports) {
    try {
      const outcome = await decide(id, version, findings.map(toAct));
      done.push({ id, version: outcome.document.version, findings });
    } catch (error) {
      const isTaken = error instanceof ApiError && (error.status === 409 || error.status === 422);
      if (!isTaken) throw error;
    }
  }
  return done;
}

function countPlaces(reports: readonly Done[]): number {
  return reports.reduce((sum, { findings }) => sum + findings.length, 0);
}
