import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import styles from './side.module.css';

type Draft = DraftResource['draft'];

const LINES = ['superior', 'body', 'symbol', 'place', 'position'] as const;
const MAY_LACK = ['authority', 'signer'] as const;
const LONGEST = 500;

interface LayoutTabProps {
  readonly draft: Draft;
  readonly onEdit: (draft: Draft) => void;
}

/** What stands around the text: names of the bodies, who signs, who gets it. Saved by itself like the text. */
export function LayoutTab({ draft, onEdit }: LayoutTabProps) {
  const { t } = useTranslation();
  const { head } = draft;
  const set = (change: Partial<Draft['head']>) => onEdit({ ...draft, head: { ...head, ...change } });
  return (
    <section className={styles.tab} aria-label={t('drafts.tab.layout')}>
      {LINES.map((name) => (
        <TextInput
          key={name}
          label={t(`drafts.layout.${name}`)}
          maxLength={LONGEST}
          value={head[name]}
          onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
        />
      ))}
      {MAY_LACK.map((name) => (
        <TextInput
          key={name}
          label={t(`drafts.layout.${name}`)}
          maxLength={LONGEST}
          value={head[name] ?? ''}
          onChange={({ currentTarget }) => set({ [name]: currentTarget.value === '' ? null : currentTarget.value })}
        />
      ))}
      <Textarea
        label={t('drafts.layout.recipients')}
        autosize
        minRows={3}
        value={head.recipients.join('\n')}
        onChange={({ currentTarget }) => set({ recipients: currentTarget.value.split('\n').slice(0, 100) })}
      />
    </section>
  );
}
