import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../lib/api/api-error.ts';
import type { Draft } from '../model/pieces.ts';

const SAVE_AFTER_MILLISECONDS = 1_200;
/** A line that is down, or a server, is tried again this often. */
const RETRY_MILLISECONDS = 5_000;

/** One command after another: each needs the version the last one made. Knows what is under way and what went wrong. */
export function useCommands() {
  const [busy, setBusy] = useState<'saving' | 'acting' | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const enqueue = useCallback((command: () => Promise<void>): Promise<void> => {
    const next = last.current.then(command, command);
    last.current = next.catch(() => undefined);
    return next;
  }, []);
  const run = useCallback(
    async (kind: 'saving' | 'acting', command: () => Promise<void>) => {
      setBusy(kind);
      try {
        await enqueue(command);
        setProblem(null);
      } catch (caught) {
        setProblem(caught);
        throw caught;
      } finally {
        setBusy(null);
      }
    },
    [enqueue],
  );
  return { busy, problem, setProblem, enqueue, run };
}

/** Saves when the typing pauses; after a refusal not until something else was written, when nothing came through again. */
export function useSavingSoon(written: Draft | null, problem: unknown, save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    if (!written || (problem && !mayPass(problem))) return undefined;
    const timer = setTimeout(() => latest.current(), problem ? RETRY_MILLISECONDS : SAVE_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [written, problem]);
}

/** What was typed last goes out when the page is left for another one; the browser asks before it is closed. */
export function useSavingOnLeave(
  held: { readonly current: { readonly written: Draft | null } },
  save: () => Promise<void>,
  enqueue: (run: () => Promise<void>) => Promise<void>,
): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (held.current.written) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      if (held.current.written) void enqueue(save).catch(() => undefined);
    };
  }, [held, save, enqueue]);
}

/** The line or the server was down: the same words may go through the next time. */
const mayPass = (problem: unknown): boolean =>
  problem instanceof ApiError && (problem.status === 0 || problem.status >= 500);
