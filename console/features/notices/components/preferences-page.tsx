import { Button, PasswordInput, Radio } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../../../shared/contracts/api-notices.ts';
import { RHYTHMS, type Rhythm } from '../../../../shared/domain/notice.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Page, Panel } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { changePassword, preferencesQuery, savePreferences } from '../../../lib/api/notices.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { useTitle } from '../../../lib/use-title.ts';
import styles from './preferences.module.css';

const SHORTEST_PASSWORD = 10;

/** What a person sets for themselves: when mail comes, and the password. */
export function PreferencesPage() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(preferencesQuery);
  useTitle(t('preferences.title'));
  return (
    <Page width={720}>
      <h1>{t('preferences.title')}</h1>
      {isPending && <RowsSkeleton rows={6} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <RhythmForm preferences={data} />}
      {data?.maySetPassword && <PasswordForm />}
    </Page>
  );
}

function RhythmForm({ preferences }: { readonly preferences: Preferences }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  const { rhythm, mail, digestHour } = preferences;
  const saving = useMutation({
    mutationFn: savePreferences,
    onSuccess: (saved) => {
      client.setQueryData(preferencesQuery.queryKey, saved);
      show({ tone: 'done', text: t('preferences.saved') });
    },
    onError: (problem) => show({ tone: 'wrong', text: toSentence(problem) }),
  });
  return (
    <Panel isPadded aria-labelledby="mail-settings">
      <h2 id="mail-settings">{t('preferences.mail')}</h2>
      <p className={styles.hint}>{mail ? t('preferences.mailTo', { mail }) : t('preferences.noMail')}</p>
      <Radio.Group
        label={t('preferences.rhythm')}
        value={saving.isPending ? saving.variables : rhythm}
        onChange={(chosen) => saving.mutate(chosen as Rhythm)}
      >
        <div className={styles.choices}>
          {RHYTHMS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`preferences.rhythms.${one}`)}
              description={t(`preferences.rhythmHints.${one}`, { hour: digestHour })}
            />
          ))}
        </div>
      </Radio.Group>
    </Panel>
  );
}

function PasswordForm() {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isChecked, setChecked] = useState(false);
  const saving = useMutation({
    mutationFn: () => changePassword(current, next),
    // The session has ended with the old password.
    onSuccess: () => location.assign('/'),
  });
  const isShort = next.length < SHORTEST_PASSWORD;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (current && !isShort) saving.mutate();
  };
  return (
    <Panel isPadded aria-labelledby="password-settings">
      <h2 id="password-settings">{t('preferences.password')}</h2>
      <form className={styles.form} onSubmit={submit} noValidate>
        <PasswordInput
          label={t('preferences.current')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), 'aria-hidden': false }}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={saving.error ? toSentence(saving.error) : isChecked && !current ? t('signIn.passwordMissing') : null}
        />
        <PasswordInput
          label={t('preferences.next')}
          description={t('preferences.nextHint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), 'aria-hidden': false }}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          error={isChecked && isShort ? t('preferences.tooShort') : null}
        />
        <Button type="submit" variant="default" loading={saving.isPending}>
          {t('preferences.change')}
        </Button>
      </form>
    </Panel>
  );
}
