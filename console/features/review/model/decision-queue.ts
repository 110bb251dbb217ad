import { ApiError, isWorthRetrying } from '../../../lib/api/api-error.ts';
import type { PendingAct } from './acts.ts';

export interface DecisionEffects<Outcome> {
  /** Sends acts with the version the page holds now. All or none are taken. */
  readonly send: (acts: readonly PendingAct[]) => Promise<Outcome>;
  /** Called before the acts leave the queue, so that nothing flickers. */
  readonly onOutcome: (outcome: Outcome, sent: readonly PendingAct[]) => void;
  /** Somebody else wrote: loads the new state and returns the acts that may be sent again. */
  readonly onConflict: (pending: readonly PendingAct[]) => Promise<readonly PendingAct[]>;
  /** The server refused the act for good; it is dropped. */
  readonly onRefused: (error: unknown, refused: readonly PendingAct[]) => void;
  readonly wait: (milliseconds: number, callback: () => void) => void;
}

export interface DecisionQueueState {
  readonly pending: readonly PendingAct[];
  /** `stuck`: the server cannot be reached; the acts are kept and tried again. */
  readonly status: 'idle' | 'saving' | 'stuck';
}

export type DecisionQueue = ReturnType<typeof createDecisionQueue>;

const MAX_ACTS = 500;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 20_000;

/** One request at a time: acts made while one is on its way leave together with the next. No act is ever lost silently. */
export function createDecisionQueue<Outcome>(effects: DecisionEffects<Outcome>) {
  let state: DecisionQueueState = { pending: [], status: 'idle' };
  let isSending = false;
  let failures = 0;
  /** After a refused batch acts go one by one, so that only the bad one is dropped. */
  let single = 0;
  const listeners = new Set<() => void>();

  const publish = (next: Partial<DecisionQueueState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const flush = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    while (state.pending.length > 0) {
      const batch = state.pending.slice(0, single > 0 ? 1 : MAX_ACTS);
      publish({ status: 'saving' });
      try {
        const outcome = await effects.send(batch);
        failures = 0;
        single = Math.max(0, single - 1);
        effects.onOutcome(outcome, batch);
        publish({ pending: state.pending.slice(batch.length) });
      } catch (error) {
        if (!(await recover(error, batch))) break;
      }
    }
    isSending = false;
    if (state.pending.length === 0) publish({ status: 'idle' });
  };

  /** False when sending has to wait. */
  const recover = async (error: unknown, batch: readonly PendingAct[]): Promise<boolean> => {
    try {
      if (error instanceof ApiError && error.code === 'version-conflict') {
        const held = state.pending;
        const rebased = await effects.onConflict(held);
        // Acts made while the new state was loading come after the rebased ones.
        publish({ pending: [...rebased, ...state.pending.slice(held.length)] });
        return true;
      }
    } catch (reloadError) {
      return waitOut(reloadError);
    }
    if (isWorthRetrying(error) || (error instanceof ApiError && error.status === 401)) return waitOut(error);
    if (batch.length > 1) {
      single = batch.length;
      return true;
    }
    publish({ pending: state.pending.slice(batch.length) });
    single = Math.max(0, single - 1);
    effects.onRefused(error, batch);
    return true;
  };

  const waitOut = (_error: unknown): false => {
    publish({ status: 'stuck' });
    effects.wait(Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT), () => void flush());
    failures += 1;
    return false;
  };

  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    enqueue: (acts: readonly PendingAct[]) => {
      publish({ pending: [...state.pending, ...acts] });
      void flush();
    },
    retryNow: () => void flush(),
    /** Resolves once nothing is unsaved; false when the server cannot be reached. */
    settle: async (): Promise<boolean> => {
      await flush();
      while (isSending) await new Promise((resolve) => setTimeout(resolve, 20));
      return state.pending.length === 0;
    },
  };
}
