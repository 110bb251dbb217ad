import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { useProvider } from '../../../lib/sign-in/provider-context.ts';
import { actOnDraft, type DraftAct, draftKeys, draftQuery, type FieldPlace, insertField } from '../api/drafts.ts';
import { isConflict, saveContent } from '../api/save-content.ts';
import { contentOf, NO_HISTORY, remembered, stepped } from '../model/history.ts';
import type { Draft } from '../model/pieces.ts';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'conflict';

const SAVE_AFTER_MILLISECONDS = 1_200;
/** Where the server tells of no changes, an open draft is read again this often: outdated values show within seconds. */
const LOOK_MILLISECONDS = 4_000;

/** One open draft: what the server has, what was written since, and the commands on it. Writing is saved by itself. */
export function useDraft(id: string) {
  const client = useQueryClient();
  const hasFeed = useProvider() === null;
  const query = useQuery({ ...draftQuery(id), refetchInterval: hasFeed ? false : LOOK_MILLISECONDS });
  const { data, error, refetch } = query;
  const [written, setWritten] = useState<Draft | null>(null);
  const [busy, setBusy] = useState<'saving' | 'acting' | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const history = useRef(NO_HISTORY);
  /** What commands see that run later than the drawing they were asked from. */
  const held = useRef<{ written: Draft | null; base: DraftResource | undefined }>({ written: null, base: undefined });
  // While something is unsaved the server's newer state must not slip under it: two people would overwrite each other.
  if (!held.current.written || !held.current.base) held.current.base = data;

  const write = useCallback((next: Draft | null) => {
    held.current.written = next;
    setWritten(next);
  }, []);
  const keep = useCallback(
    (resource: DraftResource) => {
      held.current.base = resource;
      client.setQueryData(draftKeys.one(id), resource);
      void client.invalidateQueries({ queryKey: draftKeys.all, exact: true });
      for (const part of ['versions', 'gaps'])
        void client.invalidateQueries({ queryKey: [...draftKeys.one(id), part] });
    },
    [client, id],
  );
  const enqueue = useQueue();
  const save = useCallback(async () => {
    const { written: sent, base } = held.current;
    if (!sent || !base) return;
    keep(await saveContent(sent, base));
    if (held.current.written === sent) write(null);
  }, [keep, write]);
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
  useSavingSoon(written, problem, () => void run('saving', save).catch(() => undefined));
  useSavingOnLeave(held, save, enqueue);
  const command = (ask: (version: number) => Promise<DraftResource>) =>
    run('acting', async () => {
      await save();
      keep(await ask(held.current.base!.draft.version));
    });
  const draft = written ?? data?.draft;
  return {
    data,
    error,
    refetch,
    draft,
    standings: useSeenStandings(data),
    saveState: saveStateOf(written, busy, problem),
    /** Changes of one name, made without a pause, are undone together; null = a step of its own. */
    edit: useCallback(
      (next: Draft, name: string | null = null) => {
        const before = held.current.written ?? held.current.base?.draft;
        if (before) history.current = remembered(history.current, before, name, Date.now());
        if (!isConflict(problem)) setProblem(null);
        write(next);
      },
      [write, problem],
    ),
    /** One step back or forth. What the server let go meanwhile is asked for anew when it is saved. */
    step: useCallback(
      (way: 'undo' | 'redo') => {
        const present = held.current.written ?? held.current.base?.draft;
        const next = present && stepped(history.current, way, present);
        if (!next) return;
        history.current = next.history;
        write({ ...present, ...next.content });
      },
      [write],
    ),
    mayUndo: history.current.past.length > 0,
    mayRedo: history.current.future.length > 0,
    /** Shows what the server has; what could not be saved comes back with undo. */
    reload: async () => {
      const unsaved = held.current.written;
      if (unsaved) history.current = { ...history.current, past: [...history.current.past, contentOf(unsaved)] };
      write(null);
      setProblem(null);
      const { data: fresh } = await refetch();
      held.current.base = fresh;
    },
    act: (act: DraftAct) => command((version) => actOnDraft(id, version, act)),
    insert: (place: FieldPlace) => command((version) => insertField(id, version, place)),
    keep,
    isActing: busy === 'acting',
    problem,
  };
}
export type OpenDraft = ReturnType<typeof useDraft>;

function saveStateOf(written: Draft | null, busy: 'saving' | 'acting' | null, problem: unknown): SaveState {
  if (isConflict(problem)) return 'conflict';
  if (busy === 'saving') return 'saving';
  return written ? 'unsaved' : 'saved';
}

/** One command after another: each needs the version the last one made. */
function useQueue() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback((run: () => Promise<void>): Promise<void> => {
    const next = last.current.then(run, run);
    last.current = next.catch(() => undefined);
    return next;
  }, []);
}

/** Saves when the typing pauses; not again after a refusal, until something else was written. */
function useSavingSoon(written: Draft | null, problem: unknown, save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    if (!written || problem) return undefined;
    const timer = setTimeout(() => latest.current(), SAVE_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [written, problem]);
}

/** What was typed last goes out when the page is left for another one; the browser asks before it is closed. */
function useSavingOnLeave(
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

/** What every value printed when it was seen last: one that undo brings back is shown until the server has it again. */
function useSeenStandings(data: DraftResource | undefined): DraftResource['standings'] {
  const seen = useRef<DraftResource['standings']>({});
  return useMemo(() => {
    seen.current = { ...seen.current, ...data?.standings };
    return seen.current;
  }, [data?.standings]);
}
