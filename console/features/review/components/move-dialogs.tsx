import { Button, Modal, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../components/ui/day-field.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { colleaguesQuery } from '../../../lib/api/desk.ts';
import { dayFromToday } from '../../../lib/vietnam-time.ts';
import type { Moving } from '../hooks/use-moving.ts';
import styles from './dialogs.module.css';

interface MoveDialogProps {
  readonly moving: Moving;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const DAYS = [
  ['tomorrow', 1],
  ['inThreeDays', 3],
  ['nextWeek', 7],
] as const;

/** Puts the report off until a day, with a note. */
export function PostponeDialog({ moving, isOpen, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  const [until, setUntil] = useState(() => dayFromToday(1));
  const isLater = until > dayFromToday(0);
  return (
    <MoveDialog
      title={t('desk.postponeTitle')}
      submit={t('desk.postpone').replace('…', '')}
      isOpen={isOpen}
      isValid={isLater}
      isPending={moving.isPending}
      onClose={onClose}
      onSubmit={(note) => moving.postpone(until, note)}
    >
      <div className={styles.days}>
        <DayField
          isFirst
          label={t('desk.postponeUntil')}
          description={t('desk.postponeHint')}
          value={until}
          error={isLater ? null : t('desk.dayMissing')}
          onChange={setUntil}
        />
        <div className={styles.usualDays}>
          {DAYS.map(([key, days]) => (
            <Button
              key={key}
              size="compact-sm"
              variant="default"
              aria-pressed={until === dayFromToday(days)}
              onClick={() => setUntil(dayFromToday(days))}
            >
              {t(`desk.${key}`)}
            </Button>
          ))}
        </div>
      </div>
    </MoveDialog>
  );
}

/** Sends the report to a colleague, with a note. */
export function ForwardDialog({ moving, isOpen, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  const [to, setTo] = useState('');
  const { data } = useQuery({ ...colleaguesQuery, enabled: isOpen });
  const others = data?.items.filter(({ id }) => id !== moving.me) ?? [];
  const name = others.find(({ id }) => id === to)?.name ?? to;
  return (
    <MoveDialog
      title={t('desk.forwardTitle')}
      submit={t('desk.forward').replace('…', '')}
      isOpen={isOpen}
      isValid={to !== ''}
      isPending={moving.isPending}
      onClose={onClose}
      onSubmit={(note) => moving.forward(to, name, note)}
    >
      <SelectField
        data-autofocus
        label={t('desk.forwardTo')}
        description={data && others.length === 0 ? t('desk.nobody') : t('desk.forwardHint')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: t('desk.chooseColleague') },
          ...others.map(({ id, name: label }) => ({ value: id, label })),
        ]}
      />
    </MoveDialog>
  );
}

interface FrameProps {
  readonly title: string;
  readonly submit: string;
  readonly isOpen: boolean;
  readonly isValid: boolean;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (note: string) => void;
  readonly children: ReactNode;
}

function MoveDialog({ title, submit, isOpen, isValid, isPending, onClose, onSubmit, children }: FrameProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isValid) onSubmit(note.trim());
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={styles.form} onSubmit={send}>
        {children}
        <Textarea
          autosize={false}
          rows={2}
          maxLength={500}
          label={t('desk.note')}
          description={t('desk.noteHint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={!isValid} loading={isPending}>
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
