import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../../lib/vietnamese-number.ts';
import { isUnderway, type UploadItem } from '../upload-item.ts';
import styles from './upload-progress.module.css';

/** How far all files together are, and how fast; gone once everything has arrived. */
export function UploadProgress({ items }: { readonly items: readonly UploadItem[] }) {
  const { t } = useTranslation();
  if (!items.some(isUnderway)) return null;
  const wanted = items.filter(({ state }) => state !== 'cancelled');
  const total = wanted.reduce((sum, { file }) => sum + file.size, 0);
  const sent = wanted.reduce((sum, { sentBytes }) => sum + sentBytes, 0);
  const speed = wanted.reduce(
    (sum, { state, bytesPerSecond }) => sum + (state === 'sending' ? (bytesPerSecond ?? 0) : 0),
    0,
  );
  const words = t('upload.progress', { sent: formatBytes(sent), total: formatBytes(total) });
  return (
    <div className={styles.all}>
      <progress max={Math.max(1, total)} value={sent} aria-label={words} />
      <span className="numbers">
        {words}
        {speed > 0 && ` · ${t('upload.speed', { speed: formatBytes(Math.round(speed)) })}`}
      </span>
    </div>
  );
}
