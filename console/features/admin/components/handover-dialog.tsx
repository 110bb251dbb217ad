import { Button, Modal } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './admin.module.css';

/** What a person is given to get in; no password where the identity provider writes to them. */
export interface Handover {
  readonly name: string;
  readonly password: string | null;
}

interface HandoverDialogProps {
  readonly handover: Handover;
  readonly onDone: () => void;
}

/** The password, this once. It does not go away by a click beside the dialog. */
export function HandoverDialog({ handover: { name, password }, onDone }: HandoverDialogProps) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // The clipboard is closed to pages that came by plain HTTP: then the password is read off the screen.
    await navigator.clipboard?.writeText(password ?? '').then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <Modal
      opened
      onClose={onDone}
      closeOnClickOutside={false}
      withCloseButton={false}
      title={t('admin.accounts.passwordTitle', { name })}
    >
      <div className={styles.form}>
        {password === null ? (
          <p>{t('admin.accounts.passwordMailed')}</p>
        ) : (
          <>
            <p>{t('admin.accounts.passwordHint')}</p>
            <div className={styles.password}>
              <code translate="no">{password}</code>
              {'clipboard' in navigator && (
                <Button
                  variant="default"
                  size="xs"
                  leftSection={isCopied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                  onClick={() => void copy()}
                >
                  {t(isCopied ? 'admin.accounts.copied' : 'admin.accounts.copy')}
                </Button>
              )}
            </div>
          </>
        )}
        <div className={styles.formActions}>
          <Button data-autofocus onClick={onDone}>
            {t(password === null ? 'action.close' : 'admin.accounts.done')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
