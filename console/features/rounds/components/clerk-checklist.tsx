import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckResource, RoundListItem } from '../../../../shared/contracts/api-rounds.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { roundKeys, tickItem } from '../api/rounds.ts';
import styles from './checklist.module.css';
import { ItemMark } from './item-mark.tsx';

interface ClerkChecklistProps {
  readonly roundId: string;
  readonly outline: RoundListItem['outline'];
  readonly checklist: readonly CheckResource[];
}

/** The outline as an office sees it: figures tick themselves once they are found, words are ticked by hand. */
export function ClerkChecklist({ roundId, outline, checklist }: ClerkChecklistProps) {
  const { t } = useTranslation();
  const byItem = new Map(checklist.map((check) => [check.item, check]));
  const done = outline.filter(({ id }) => byItem.has(id)).length;
  return (
    <details className={styles.checklist}>
      <summary>
        {t('rounds.outline')}{' '}
        <span className={styles.quiet}>{t('rounds.itemsDone', { done, count: outline.length })}</span>
      </summary>
      <ul>
        {outline.map((item) => (
          <li key={item.id}>
            {item.indicator === null ? (
              <HandItem roundId={roundId} item={item} check={byItem.get(item.id)} />
            ) : (
              <>
                <span>{item.label}</span>
                <ItemMark standing={byItem.get(item.id)?.standing ?? 'none'} />
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface HandItemProps {
  readonly roundId: string;
  readonly item: RoundListItem['outline'][number];
  readonly check: CheckResource | undefined;
}

function HandItem({ roundId, item: { id, label }, check }: HandItemProps) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const client = useQueryClient();
  const [note, setNote] = useState(check?.tick?.note ?? '');
  const ticking = useMutation({
    mutationFn: (kept: string | null) => tickItem(roundId, id, kept),
    onSettled: () => client.invalidateQueries({ queryKey: roundKeys.all }),
  });
  const isTicked = ticking.isPending ? ticking.variables !== null : check !== undefined;
  return (
    <>
      <Checkbox
        label={label}
        checked={isTicked}
        error={ticking.error ? toSentence(ticking.error) : undefined}
        onChange={({ currentTarget }) => ticking.mutate(currentTarget.checked ? note.trim() : null)}
      />
      <ItemMark standing={isTicked ? 'ticked' : 'none'} />
      {isTicked && (
        <TextInput
          className={styles.note ?? ''}
          size="xs"
          aria-label={t('rounds.noteOf', { item: label })}
          placeholder={t('rounds.notePlaceholder')}
          maxLength={1000}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          onBlur={() => note.trim() !== (check?.tick?.note ?? '') && ticking.mutate(note.trim())}
        />
      )}
    </>
  );
}
