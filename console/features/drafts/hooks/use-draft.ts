import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { ApiError } from '../../../lib/api/api-error.ts';
import { useProvider } from '../../../lib/sign-in/provider-context.ts';
import {
  actOnDraft,
  type DraftAct,
  draftKeys,
  draftQuery,
  type FieldPlace,
  insertField,
  saveDraft,
} from '../api/drafts.ts';

type Draft = DraftResource['draft'];
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'conflict';

const SAVE_AFTER_MILLISECONDS = 1_200;
/** Where the server tells of no changes, an open draft is read again this often: outdated values show within seconds. */
const LOOK_MILLISECONDS = 4_000;

/** One open draft: what the server has, what was written since, and the commands on it. Writing is saved by itself. */
export function useDraft(id: string) {
  const client = useQueryClient();
  const hasFeed = useProvider() === null;
  const { data, error, refetch } = useQuery({
    ...draftQuery(id),
    refetchInterval: hasFeed ? false : LOOK_MILLISECONDS,
  });
  const [written, setWritten] = useState<Draft | null>(null);
  const version = useRef(0);
  version.current = data?.draft.version ?? 0;
  const keep = useCallback(
    (resource: DraftResource) => {
      client.setQueryData(draftKeys.one(id), resource);
      void client.invalidateQueries({ queryKey: draftKeys.all, exact: true });
      void client.invalidateQueries({ queryKey: [...draftKeys.one(id), 'versions'] });
    },
    [client, id],
  );
  const saving = useMutation({
    mutationFn: (draft: Draft) => saveDraft({ ...draft, version: version.current }),
    onSuccess: (resource, sent) => {
      keep(resource);
      setWritten((held) => (held === sent ? null : held));
    },
  });
  const { mutate, mutateAsync, isPending, error: saveError, reset } = saving;
  useEffect(() => {
    if (!written || isPending || saveError) return undefined;
    const timer = setTimeout(() => mutate(written), SAVE_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [written, isPending, saveError, mutate]);
  useWarningBeforeLeaving(written !== null);

  const acting = useMutation({
    mutationFn: async (command: (version: number) => Promise<DraftResource>) => {
      const saved = written ? await mutateAsync(written) : undefined;
      return command(saved?.draft.version ?? version.current);
    },
    onSuccess: keep,
  });
  return {
    data,
    error,
    refetch,
    draft: written ?? data?.draft,
    saveState: saveStateOf(written, isPending, saveError),
    saveError,
    edit: setWritten,
    /** Lets go what could not be saved and shows what the server has. */
    reload: () => {
      reset();
      setWritten(null);
      void refetch();
    },
    act: (act: DraftAct) => acting.mutateAsync((at) => actOnDraft(id, at, act)),
    insert: (place: FieldPlace) => acting.mutateAsync((at) => insertField(id, at, place)),
    isActing: acting.isPending,
    actError: acting.error,
  };
}
export type OpenDraft = ReturnType<typeof useDraft>;

function saveStateOf(written: Draft | null, isSaving: boolean, error: unknown): SaveState {
  if (error instanceof ApiError && error.code === 'version-conflict') return 'conflict';
  if (isSaving) return 'saving';
  return written ? 'unsaved' : 'saved';
}

function useWarningBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}
