import { IconFileUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isUnderway } from '../upload-item.ts';
import { useUploads } from '../upload-store.ts';
import styles from './upload-pill.module.css';

/** Shows on every page that files are still on their way. */
export function UploadPill() {
  const { t } = useTranslation();
  const uploads = useUploads();
  if (!uploads.some(isUnderway)) return null;
  const started = uploads.filter(({ office }) => office !== null);
  const sent = started.filter(({ state }) => state === 'sent').length;
  const summary = t('upload.summary', { sent, total: started.length });
  return (
    <Link to="/nop" className={styles.pill}>
      <IconFileUpload size={16} aria-hidden />
      <span className="numbers">{`${sent}/${started.length}`}</span>
      <span className="visually-hidden">{summary}</span>
    </Link>
  );
}
