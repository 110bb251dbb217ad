import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../../shared/contracts/api-documents.ts';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { documentKeys, documentQuery } from '../../../lib/api/documents.ts';
import { useUser } from '../../../lib/session-context.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { mergeOutcome } from '../api/merge-outcome.ts';
import { decide, type Outcome } from '../api/review-commands.ts';
import { applyActs, type PendingAct } from '../model/acts.ts';
import { type Conflict, findOtherDeciders, rebaseActs } from '../model/conflicts.ts';
import { DecisionQueue } from '../model/decision-queue.ts';

export interface Decisions {
  /** The findings with everything decided on this page, saved or not. */
  readonly findings: readonly FindingResource[];
  readonly unsaved: number;
  readonly status: 'idle' | 'saving' | 'stuck' | 'held';
  readonly queue: DecisionQueue<Outcome>;
  readonly conflicts: readonly Conflict[];
  readonly clearConflicts: () => void;
}

/** Decisions show at once and are saved behind the reviewer's back. `onAdded` gets findings the server made. */
export function useDecisions(
  detail: DocumentDetail,
  onAdded: (findings: readonly FindingResource[]) => void,
): Decisions {
  const { id } = detail.document;
  const user = useUser();
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const handlers = useHandlers(id, setConflicts, onAdded);
  // The queue outlives renders; it always calls the newest handlers.
  const newest = useRef(handlers);
  newest.current = handlers;
  const [queue] = useState(() => createQueue(newest));
  const { pending, status } = useSyncExternalStore(queue.subscribe, queue.getState);

  useEffect(() => {
    if (pending.length === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [pending.length]);

  const findings = useMemo(
    () => applyActs(detail.findings, pending, user.id, new Date().toISOString()),
    [detail.findings, pending, user.id],
  );
  const clearConflicts = useCallback(() => setConflicts([]), []);
  return { findings, unsaved: pending.length, status, queue, conflicts, clearConflicts };
}

interface Handlers {
  readonly send: (acts: readonly PendingAct[]) => Promise<Outcome>;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onConflict: (pending: readonly PendingAct[]) => Promise<readonly PendingAct[]>;
  readonly onRefused: (error: unknown) => void;
  readonly onHeld: () => void;
}

function createQueue(newest: { readonly current: Handlers }): DecisionQueue<Outcome> {
  return new DecisionQueue<Outcome>({
    send: (acts) => newest.current.send(acts),
    onOutcome: (outcome) => newest.current.onOutcome(outcome),
    onConflict: (pending) => newest.current.onConflict(pending),
    onRefused: (error) => newest.current.onRefused(error),
    onHeld: () => newest.current.onHeld(),
    wait: (milliseconds, callback) => void setTimeout(callback, milliseconds),
  });
}

function useHandlers(
  id: string,
  setConflicts: (conflicts: readonly Conflict[]) => void,
  onAdded: (findings: readonly FindingResource[]) => void,
): Handlers {
  const { t } = useTranslation();
  const client = useQueryClient();
  const user = useUser();
  const show = useToast();
  const toSentence = useProblemSentence();
  const key = documentKeys.detail(id);
  const held = () => client.getQueryData<DocumentDetail>(key);
  const reload = () => client.fetchQuery({ ...documentQuery(id), staleTime: 0 });
  return {
    send: (acts) =>
      decide(
        id,
        held()?.document.version ?? 1,
        acts.map(({ act }) => act),
      ),
    onOutcome: (outcome) => {
      const before = held();
      if (before) client.setQueryData(key, mergeOutcome(before, outcome));
      void client.invalidateQueries({ queryKey: ['history', id] });
      const known = new Set(before?.findings.map((finding) => finding.id));
      const added = outcome.findings.filter((finding) => !known.has(finding.id));
      if (added.length > 0) onAdded(added);
    },
    onConflict: async (pending) => {
      const before = held()?.findings ?? [];
      const fresh = await reload();
      const { safe, conflicts } = rebaseActs(pending, fresh.findings);
      setConflicts(conflicts);
      const by = findOtherDeciders(before, fresh.findings, user.id).join(', ');
      if (conflicts.length === 0) {
        show({ tone: 'done', text: by ? t('review.conflict.merged', { by }) : t('review.conflict.reloaded') });
      }
      return safe;
    },
    onRefused: (error) => {
      show({ tone: 'wrong', text: toSentence(error) });
      void reload().catch(() => undefined);
    },
    // Shows who holds it; the acts stay.
    onHeld: () => void reload().catch(() => undefined),
  };
}
