import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/ui/page.tsx';
import { isUnderway, type UploadItem } from '../upload-item.ts';
import { uploadQueue } from '../upload-store.ts';
import styles from './upload-page.module.css';
import { UploadProgress } from './upload-progress.tsx';
import { UploadRow } from './upload-row.tsx';

/** Files that leave or have left, each with its journey, and what can be done with all of them. */
export function StartedFiles({ items }: { readonly items: readonly UploadItem[] }) {
  const { t } = useTranslation();
  const sent = items.filter(({ state }) => state === 'sent').length;
  const mayCancel = items.filter(isUnderway).length > 1;
  const mayRetry = items.filter(({ state }) => state === 'failed' || state === 'cancelled').length > 1;
  return (
    <Panel aria-labelledby="current-upload">
      <header className={styles.panelHead}>
        <h2 id="current-upload">{t('upload.current')}</h2>
        <span className={styles.panelTools}>
          <span className="numbers">{t('upload.summary', { sent, total: items.length })}</span>
          {mayRetry && (
            <Button variant="subtle" size="xs" onClick={() => uploadQueue.retryAll()}>
              {t('upload.retryAll')}
            </Button>
          )}
          {mayCancel && (
            <Button variant="subtle" size="xs" color="gray" onClick={() => uploadQueue.cancelAll()}>
              {t('upload.cancelAll')}
            </Button>
          )}
        </span>
      </header>
      <UploadProgress items={items} />
      <ul className={styles.rows}>
        {items.map((item) => (
          <UploadRow key={item.key} item={item} />
        ))}
      </ul>
    </Panel>
  );
}
