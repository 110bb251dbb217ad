import { Checkbox } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SavedSearchResource } from '../../../../shared/contracts/api-saved-searches.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { Panel } from '../../../components/ui/page.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { removeSearch, savedSearchesQuery, setNotifies } from '../api/saved-searches.ts';
import { type ArchiveQuery, savedQuery, writeQuery } from '../search-address.ts';
import styles from './saved-searches.module.css';

interface SavedSearchesProps {
  /** A saved search the address names; it is opened as soon as it is known. */
  readonly asked: string | null;
  readonly onOpen: (query: ArchiveQuery) => void;
}

/** The searches I keep: opened by their name, told of or not, removed. Nothing while there is none. */
export function SavedSearches({ asked, onOpen }: SavedSearchesProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(savedSearchesQuery);
  const wanted = asked === null ? undefined : data?.items.find(({ id }) => id === asked);
  useEffect(() => {
    if (wanted) onOpen(savedQuery(wanted));
  }, [wanted, onOpen]);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || wanted) return null;
  return (
    <>
      {asked !== null && (
        <p className={styles.gone} role="status">
          {t('archive.saved.gone')}
        </p>
      )}
      {data.items.length > 0 && (
        <Panel aria-labelledby="saved-searches">
          <h2 id="saved-searches" className={styles.title}>
            {t('archive.saved.title')}
          </h2>
          <ul className={styles.list}>
            {data.items.map((search) => (
              <SavedSearchRow key={search.id} search={search} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function SavedSearchRow({ search }: { readonly search: SavedSearchResource }) {
  const { t } = useTranslation();
  const { id, name, text, filters, notifies } = search;
  const { setTold, remove } = useChanges(search);
  const chosen = Object.values(filters).reduce((count, values) => count + (values?.length ?? 0), 0);
  return (
    <li className={styles.row}>
      <IconBookmark size={16} stroke={1.8} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <Link to={`?${writeQuery(savedQuery(search))}`} className={styles.name}>
          {name}
        </Link>
        <span className={styles.what}>
          {text}
          {chosen > 0 && ` · ${t('archive.saved.filters', { count: chosen })}`}
        </span>
      </div>
      <Checkbox
        size="sm"
        label={t('archive.saved.notifiesShort')}
        aria-label={t('archive.saved.notifiesOf', { name })}
        checked={notifies}
        disabled={setTold.isPending}
        onChange={({ currentTarget }) => setTold.mutate([id, currentTarget.checked])}
      />
      <IconButton
        label={t('archive.saved.remove', { name })}
        disabled={remove.isPending}
        onClick={() => remove.mutate(id)}
      >
        <IconTrash size={16} aria-hidden />
      </IconButton>
    </li>
  );
}

function useChanges({ name }: SavedSearchResource) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  const onError = (error: unknown) => show({ tone: 'wrong', text: toSentence(error) });
  const keep = (list: { readonly items: SavedSearchResource[] }) =>
    client.setQueryData(savedSearchesQuery.queryKey, list);
  const setTold = useMutation({
    mutationFn: ([id, notifies]: readonly [string, boolean]) => setNotifies(id, notifies),
    onSuccess: keep,
    onError,
  });
  const remove = useMutation({
    mutationFn: removeSearch,
    onSuccess: (list) => {
      keep(list);
      show({ tone: 'done', text: t('archive.saved.removed', { name }) });
    },
    onError,
  });
  return { setTold, remove };
}
