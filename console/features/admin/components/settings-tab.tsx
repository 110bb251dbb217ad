import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminSettings } from '../../../../shared/contracts/api-admin.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Panel } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { adminKeys, adminSettingsQuery, saveAdminSettings, sendTestMail } from '../api/admin.ts';
import styles from './admin.module.css';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));
const REMIND_DAYS = Array.from({ length: 31 }, (_, days) => days);

/** How notices leave the system. */
export function SettingsTab() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(adminSettingsQuery);
  return (
    <section className={styles.section} aria-label={t('admin.tabs.settings')}>
      {isPending && <RowsSkeleton rows={8} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {/* A new version is a new form: fields never show half of each. */}
      {data && <SettingsForm key={data.version} settings={data} />}
    </section>
  );
}

interface Draft {
  readonly digestHour: number;
  readonly remindDays: number;
  readonly consoleUrl: string;
  readonly smtpUrl: string;
  readonly isSmtpCleared: boolean;
  readonly mailFrom: string;
  readonly webhookUrl: string;
  readonly webhookSecret: string;
}

interface FieldsProps {
  readonly settings: AdminSettings;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function SettingsForm({ settings }: { readonly settings: AdminSettings }) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const [draft, setDraft] = useState<Draft>(() => draftOf(settings));
  const saving = useSaving();
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(requestOf(draft, settings.version));
  };
  return (
    <form className={styles.section} onSubmit={submit} noValidate>
      <Panel>
        <div className={styles.group}>
          <h2>{t('admin.settings.notices')}</h2>
          <SelectField
            label={t('admin.settings.digestHour')}
            description={t('admin.settings.digestHint')}
            value={String(draft.digestHour)}
            onChange={(event) => change({ digestHour: Number(event.currentTarget.value) })}
            data={HOURS}
          />
          <SelectField
            label={t('admin.settings.remindDays')}
            description={t('admin.settings.remindHint')}
            value={String(draft.remindDays)}
            onChange={(event) => change({ remindDays: Number(event.currentTarget.value) })}
            data={REMIND_DAYS.map((days) => ({
              value: String(days),
              label: t('admin.settings.days', { count: days }),
            }))}
          />
          <TextInput
            label={t('admin.settings.consoleUrl')}
            description={t('admin.settings.consoleHint')}
            value={draft.consoleUrl}
            onChange={(event) => change({ consoleUrl: event.currentTarget.value })}
          />
        </div>
        <MailFields settings={settings} draft={draft} change={change} />
        <WebhookFields settings={settings} draft={draft} change={change} />
      </Panel>
      {saving.error && (
        <p role="alert" className={styles.bad}>
          {toSentence(saving.error)}
        </p>
      )}
      <div>
        <Button type="submit" loading={saving.isPending}>
          {t('admin.settings.save')}
        </Button>
      </div>
    </form>
  );
}

function MailFields({ settings, draft, change }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.group}>
      <h2>{t('admin.settings.mail')}</h2>
      {settings.hasSmtp ? (
        <>
          <p>
            {t('admin.settings.smtpServer')}: <strong>{settings.smtpServer ?? t('admin.settings.smtpNone')}</strong>
          </p>
          <PasswordInput
            label={t('admin.settings.smtpUrl')}
            description={t('admin.settings.smtpHint')}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), 'aria-hidden': false }}
            disabled={draft.isSmtpCleared}
            value={draft.smtpUrl}
            onChange={(event) => change({ smtpUrl: event.currentTarget.value })}
          />
          {settings.smtpServer !== null && (
            <Checkbox
              label={t('admin.settings.smtpClear')}
              checked={draft.isSmtpCleared}
              onChange={(event) => change({ isSmtpCleared: event.currentTarget.checked })}
            />
          )}
          <TextInput
            label={t('admin.settings.mailFrom')}
            description={t('admin.settings.mailFromHint')}
            value={draft.mailFrom}
            onChange={(event) => change({ mailFrom: event.currentTarget.value })}
          />
        </>
      ) : (
        <p className={styles.note}>{t('admin.settings.mailAws')}</p>
      )}
      <TestMailButton />
    </div>
  );
}

function WebhookFields({ settings, draft, change }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.group}>
      <h2>{t('admin.settings.webhook')}</h2>
      <p className={styles.note}>{t('admin.settings.webhookHint')}</p>
      <TextInput
        label={t('admin.settings.webhookUrl')}
        value={draft.webhookUrl}
        onChange={(event) => change({ webhookUrl: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('admin.settings.webhookSecret')}
        description={`${settings.hasWebhookSecret ? `${t('admin.settings.webhookHasSecret')} ` : ''}${t('admin.settings.webhookSecretHint')}`}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), 'aria-hidden': false }}
        value={draft.webhookSecret}
        onChange={(event) => change({ webhookSecret: event.currentTarget.value })}
      />
    </div>
  );
}

function TestMailButton() {
  const { t } = useTranslation();
  const show = useToast();
  const toSentence = useProblemSentence();
  const client = useQueryClient();
  const test = useMutation({
    mutationFn: sendTestMail,
    onSuccess: () => show({ tone: 'done', text: t('admin.settings.tested') }),
    onError: (error) => show({ tone: 'wrong', text: toSentence(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: adminKeys.outbox }),
  });
  return (
    <div>
      <Button variant="default" size="xs" loading={test.isPending} onClick={() => test.mutate()}>
        {t('admin.settings.test')}
      </Button>
    </div>
  );
}

function useSaving() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  return useMutation({
    mutationFn: saveAdminSettings,
    onSuccess: (saved) => {
      client.setQueryData(adminKeys.settings, saved);
      show({ tone: 'done', text: t('admin.settings.saved') });
    },
  });
}

function draftOf({ digestHour, remindDays, consoleUrl, mailFrom, webhookUrl }: AdminSettings): Draft {
  return {
    digestHour,
    remindDays,
    consoleUrl: consoleUrl ?? '',
    smtpUrl: '',
    isSmtpCleared: false,
    mailFrom: mailFrom ?? '',
    webhookUrl: webhookUrl ?? '',
    webhookSecret: '',
  };
}

/** Secrets that were not typed stay as they are. */
function requestOf(draft: Draft, version: number): Parameters<typeof saveAdminSettings>[0] {
  const orNull = (text: string) => text.trim().replace(/\/+$/u, '') || null;
  const { digestHour, remindDays, consoleUrl, smtpUrl, isSmtpCleared, mailFrom, webhookUrl, webhookSecret } = draft;
  return {
    version,
    digestHour,
    remindDays,
    consoleUrl: orNull(consoleUrl),
    mailFrom: mailFrom.trim() || null,
    webhookUrl: webhookUrl.trim() || null,
    ...(isSmtpCleared ? { smtpUrl: null } : smtpUrl ? { smtpUrl: smtpUrl.trim() } : {}),
    ...(webhookSecret ? { webhookSecret } : {}),
  };
}
