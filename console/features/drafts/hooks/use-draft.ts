import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { useProvider } from '../../../lib/sign-in/provider-context.ts';
import { actOnDraft, type DraftAct, draftKeys, draftQuery, type FieldPlace, insertField } from '../api/drafts.ts';
import { isConflict, saveContent } from '../api/save-content.ts';
import { contentOf, NO_HISTORY, remembered, stepped } from '../model/history.ts';
import type { Draft } from '../model/pieces.ts';
import { useCommands, useSavingOnLeave, useSavingSoon } from './use-saving.ts';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'conflict';

/** Where the server tells of no changes, an open draft is read again this often: outdated values show within seconds. */
const LOOK_MILLISECONDS = 4_000;

/** One open draft: what the server has, what was written since, and the commands on it. Writing is saved by itself. */
export function useDraft(id: string) {
  const client = useQueryClient();
  const hasFeed = useProvider() === null;
  const query = useQuery({ ...draftQuery(id), refetchInterval: hasFeed ? false : LOOK_MILLISECONDS });
  const { data, error, refetch } = query;
  const paper = useWritten(data);
  const { held, write } = paper;
  const keep = useCallback(
    (resource: DraftResource) => {
      held.current.base = resource;
      client.setQueryData(draftKeys.one(id), resource);
      void client.invalidateQueries({ queryKey: draftKeys.all, exact: true });
      for (const part of ['versions', 'gaps'])
        void client.invalidateQueries({ queryKey: [...draftKeys.one(id), part] });
    },
    [client, id, held],
  );
  const save = useCallback(async () => {
    const { written: sent, base } = held.current;
    if (!sent || !base) return;
    keep(await saveContent(sent, base));
    if (held.current.written === sent) write(null);
  }, [held, keep, write]);
  const { busy, problem, setProblem, enqueue, run } = useCommands();
  useSavingSoon(paper.written, problem, () => void run('saving', save).catch(() => undefined));
  useSavingOnLeave(held, save, enqueue);
  const command = (ask: (version: number) => Promise<DraftResource>) =>
    run('acting', async () => {
      await save();
      keep(await ask(held.current.base!.draft.version));
    });
  const isStuck = isConflict(problem);
  return {
    data,
    error,
    refetch,
    draft: paper.written ?? data?.draft,
    /** The draft as it is this moment, drawn or not. */
    written: paper.present,
    standings: useSeenStandings(data),
    saveState: saveStateOf(paper.written, busy, isStuck),
    /** Changes of one name, made without a pause, are undone together; null = a step of its own. */
    edit: useCallback(
      (next: Draft, name: string | null = null) => {
        if (!isStuck) setProblem(null);
        paper.edit(next, name);
      },
      [paper.edit, isStuck, setProblem],
    ),
    step: paper.step,
    mayUndo: paper.mayUndo,
    mayRedo: paper.mayRedo,
    /** Shows what the server has; what could not be saved comes back with undo. */
    reload: async () => {
      paper.letGo();
      setProblem(null);
      held.current.base = (await refetch()).data;
    },
    act: (act: DraftAct) => command((version) => actOnDraft(id, version, act)),
    insert: (place: FieldPlace) => command((version) => insertField(id, version, place)),
    keep,
    isActing: busy === 'acting',
    problem,
  };
}
export type OpenDraft = ReturnType<typeof useDraft>;

/** What was written since the server knew it last, over what it was written, and the way back. */
function useWritten(data: DraftResource | undefined) {
  const [written, setWritten] = useState<Draft | null>(null);
  const history = useRef(NO_HISTORY);
  /** What commands see that run later than the drawing they were asked from. */
  const held = useRef<{ written: Draft | null; base: DraftResource | undefined }>({ written: null, base: undefined });
  // While something is unsaved the server's newer state must not slip under it: two people would overwrite each other.
  if (!held.current.written || !held.current.base) held.current.base = data;
  const acts = useMemo(() => {
    const write = (next: Draft | null) => {
      held.current.written = next;
      setWritten(next);
    };
    const present = () => held.current.written ?? held.current.base?.draft;
    return {
      write,
      present,
      edit: (next: Draft, name: string | null) => {
        const before = present();
        if (before) history.current = remembered(history.current, before, name, Date.now());
        write(next);
      },
      /** One step back or forth. What the server let go meanwhile is asked for anew when it is saved. */
      step: (way: 'undo' | 'redo') => {
        const now = present();
        const next = now && stepped(history.current, way, now);
        if (!next) return;
        history.current = next.history;
        write({ ...now, ...next.content });
      },
      letGo: () => {
        const unsaved = held.current.written;
        const { past } = history.current;
        if (unsaved) history.current = { ...history.current, past: [...past, contentOf(unsaved)] };
        write(null);
      },
    };
  }, []);
  const { past, future } = history.current;
  return { written, held, ...acts, mayUndo: past.length > 0, mayRedo: future.length > 0 };
}

function saveStateOf(written: Draft | null, busy: 'saving' | 'acting' | null, isStuck: boolean): SaveState {
  if (isStuck) return 'conflict';
  if (busy === 'saving') return 'saving';
  return written ? 'unsaved' : 'saved';
}

/** What every value printed when it was seen last: one that undo brings back is shown until the server has it again. */
function useSeenStandings(data: DraftResource | undefined): DraftResource['standings'] {
  const seen = useRef<DraftResource['standings']>({});
  return useMemo(() => {
    seen.current = { ...seen.current, ...data?.standings };
    return seen.current;
  }, [data?.standings]);
}
