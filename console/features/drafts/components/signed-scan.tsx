import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../../../components/ui/toasts.tsx';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { sendSignedScan } from '../api/send-signed-scan.ts';
import type { OpenDraft } from '../hooks/use-draft.ts';
import styles from './editor.module.css';

/** Asks for the signed paper of an issued draft; the first one sent stands. */
export function SignedScan({ open, id }: { readonly open: OpenDraft; readonly id: string }) {
  const { t } = useTranslation();
  const show = useToast();
  const toSentence = useProblemSentence();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const sending = useMutation({
    mutationFn: (file: File) => sendSignedScan(id, file),
    onSuccess: (resource) => {
      open.keep(resource);
      show({ tone: 'done', text: t('drafts.scan.kept') });
    },
  });
  const take = (file: File | undefined) => {
    if (!file) return;
    const isPdf = /\.pdf$/iu.test(file.name);
    setWrong(isPdf ? null : t('drafts.scan.noPdf', { name: file.name }));
    if (isPdf) sending.mutate(file);
  };
  const problem = wrong ?? (sending.error ? toSentence(sending.error) : null);
  return (
    <section className={styles.scan} aria-label={t('drafts.scan.label')}>
      <p>{t('drafts.scan.hint')}</p>
      <input
        ref={input}
        type="file"
        accept="application/pdf,.pdf"
        hidden
        data-testid="signed-scan"
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <Button
        leftSection={<IconFileUpload size={16} aria-hidden />}
        loading={sending.isPending}
        onClick={() => input.current?.click()}
      >
        {t('drafts.scan.send')}
      </Button>
      {problem && (
        <p className={styles.error} role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
