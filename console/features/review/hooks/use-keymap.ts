import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useMemo } from 'react';
import { KeysResponse } from '../../../../shared/contracts/api-review-settings.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { request } from '../../../lib/api/request.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { createKeymap, type Keymap, type OwnKeys } from '../model/key-commands.ts';

const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => request('/settings/keys', { schema: KeysResponse, signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The keys that hold on the page; given once, so that a hint costs no question of its own. */
export const KeymapContext = createContext<Keymap>(createKeymap());

/** The keys of the person at the desk; the usual ones until theirs are known. */
export function useKeymap(): Keymap {
  const { data } = useQuery(keysQuery);
  const own = data?.keys;
  return useMemo(() => createKeymap(own), [own]);
}

/** False until it is known which keys the person has: a key must never mean something else for a moment. */
export function useAreKeysKnown(): boolean {
  return !useQuery(keysQuery).isPending;
}

/** A person's own keys and how to change them: at once here, on the server behind it. */
export function useOwnKeys() {
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  const { data } = useQuery(keysQuery);
  const held = data ?? { keys: {}, version: 0 };
  const saving = useMutation({
    mutationFn: (keys: OwnKeys) =>
      request('/settings/keys', {
        method: 'PUT',
        body: { version: client.getQueryData(keysQuery.queryKey)?.version ?? 0, keys },
        schema: KeysResponse,
      }),
    onMutate: (keys) => client.setQueryData(keysQuery.queryKey, { ...held, keys: { ...keys } }),
    onSuccess: (saved) => client.setQueryData(keysQuery.queryKey, saved),
    onError: (error) => {
      show({ tone: 'wrong', text: toSentence(error) });
      void client.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
    // One after the other: each carries the version the one before was given.
    scope: { id: 'keys' },
  });
  return { own: held.keys as OwnKeys, save: saving.mutate };
}
