import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layoutRuleOn } from '../../../../shared/domain/layout/layout-rules.ts';
import { DayField } from '../../../components/ui/day-field.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { dayFromToday } from '../../../lib/vietnam-time.ts';
import type { Draft } from '../model/pieces.ts';
import styles from './side.module.css';

/** What stands around the text; each is a field of the form and a place on the sheet. */
export type HeadPart =
  | 'superior'
  | 'body'
  | 'symbol'
  | 'place'
  | 'typeName'
  | 'authority'
  | 'position'
  | 'signer'
  | 'recipients';

const LONGEST = 500;
/** How people sign for others, by the rule of each system. */
const AUTHORITIES = {
  party: ['T/M BAN THƯỜNG VỤ', 'T/M TỈNH ỦY', 'T/M ỦY BAN KIỂM TRA', 'K/T TRƯỞNG BAN', 'T/L BAN THƯỜNG VỤ'],
  state: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'KT. GIÁM ĐỐC', 'TL. CHỦ TỊCH', 'TUQ. CHỦ TỊCH'],
} as const;

interface HeadTabProps {
  readonly draft: Draft;
  /** The part that was pressed on the sheet. */
  readonly part: HeadPart | null;
  readonly onEdit: (draft: Draft, name: string) => void;
}

/** What stands around the text: seen on the sheet at once, saved by itself like the text. */
export function HeadTab({ draft, part, onEdit }: HeadTabProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLElement>(null);
  const { head } = draft;
  useEffect(() => {
    if (part) form.current?.querySelector<HTMLElement>(`[name="${part}"]`)?.focus();
  }, [part]);
  const set = (change: Partial<Draft['head']>) =>
    onEdit({ ...draft, head: { ...head, ...change } }, `head-${Object.keys(change)[0]}`);
  const line = (name: 'superior' | 'body' | 'symbol' | 'place' | 'position') => (
    <TextInput
      name={name}
      label={t(`drafts.layout.${name}`)}
      maxLength={LONGEST}
      value={head[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  );
  const mayLack = (name: 'authority' | 'signer', more: { readonly list?: string } = {}) => (
    <TextInput
      name={name}
      label={t(`drafts.layout.${name}`)}
      maxLength={LONGEST}
      value={head[name] ?? ''}
      {...more}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value === '' ? null : currentTarget.value })}
    />
  );
  const rule = layoutRuleOn(head.system, head.date ?? dayFromToday(0)).name;
  return (
    <section ref={form} className={styles.tab} aria-label={t('drafts.tab.layout')}>
      <Group title={t('drafts.layout.paper')}>
        <RequiredLine
          name="title"
          label={t('drafts.name')}
          value={draft.title}
          longest={300}
          onChange={(title) => onEdit({ ...draft, title }, 'title')}
        />
        <SelectField
          label={t('drafts.layout.system')}
          value={head.system}
          data={(['party', 'state'] as const).map((value) => ({ value, label: t(`drafts.system.${value}`) }))}
          onChange={({ currentTarget }) => set({ system: currentTarget.value === 'state' ? 'state' : 'party' })}
        />
        <RequiredLine
          name="typeName"
          label={t('drafts.layout.typeName')}
          value={head.typeName}
          longest={LONGEST}
          onChange={(typeName) => set({ typeName })}
        />
        <DayField
          label={t('drafts.layout.date')}
          description={t(head.date ? 'drafts.layout.rule' : 'drafts.layout.ruleToday', { rule })}
          value={head.date ?? ''}
          onChange={(date) => set({ date: date === '' ? null : date })}
        />
      </Group>
      <Group title={t('drafts.layout.top')}>
        {line('superior')}
        {line('body')}
        {line('symbol')}
        {line('place')}
      </Group>
      <Group title={t('drafts.layout.signing')}>
        {mayLack('authority', { list: 'draft-authorities' })}
        <datalist id="draft-authorities">
          {AUTHORITIES[head.system].map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        {line('position')}
        {mayLack('signer')}
        <Textarea
          name="recipients"
          label={t('drafts.layout.recipients')}
          description={t('drafts.layout.recipientsHint')}
          autosize
          minRows={3}
          value={head.recipients.join('\n')}
          onChange={({ currentTarget }) => set({ recipients: currentTarget.value.split('\n').slice(0, 100) })}
        />
      </Group>
    </section>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

interface RequiredLineProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly onChange: (value: string) => void;
}

/** A line that may not be empty: while it is, the last words stay in force. */
function RequiredLine({ name, label, value, longest, onChange }: RequiredLineProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped((held) => (held.trim() === value ? held : value)), [value]);
  return (
    <TextInput
      name={name}
      label={label}
      maxLength={longest}
      value={typed}
      error={typed.trim() === '' ? t('drafts.layout.missing') : null}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (currentTarget.value.trim() !== '') onChange(currentTarget.value.trim());
      }}
    />
  );
}
