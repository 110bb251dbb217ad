import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Provider } from '../../../lib/sign-in/provider.ts';
import styles from './sign-in.module.css';

/** One button that leads to the provider's page, and why the last attempt failed. */
export function ProviderSignIn({ provider }: { readonly provider: Provider }) {
  const { t } = useTranslation();
  const leaving = useMutation({ mutationFn: () => provider.begin() });
  const code = leaving.error ? 'no-start' : provider.failure;
  return (
    <div className={styles.form}>
      <div role="alert">
        {code !== null && (
          <p className={styles.refusal}>
            <IconAlertTriangle size={18} aria-hidden /> <span>{t('signIn.providerFailed', { code })}</span>
          </p>
        )}
      </div>
      <p className={styles.hint}>{t('signIn.providerHint')}</p>
      <Button size="md" fullWidth data-autofocus loading={leaving.isPending} onClick={() => leaving.mutate()}>
        {t('signIn.submit')}
      </Button>
    </div>
  );
}
