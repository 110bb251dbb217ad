import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './connection-notice.module.css';

/** Short breaks heal by themselves and are not worth a word. */
const PATIENCE_MILLISECONDS = 3_000;

/** Says that what is on the screen may be outdated, once the line has been lost for a while. */
export function ConnectionNotice({ isConnected }: { readonly isConnected: boolean }) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (isConnected) return setShown(false);
    const timer = setTimeout(() => setShown(true), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isConnected]);
  return (
    <div role="status">
      {isShown && (
        <p className={styles.notice}>
          <IconPlugConnectedX size={16} aria-hidden />
          <strong>{t('connection.lost')}</strong> {t('connection.lostHint')}
        </p>
      )}
    </div>
  );
}
