import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconFile,
  IconPlayerStop,
  IconRefresh,
  IconWifiOff,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Journey } from '../../../components/document/journey.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { formatBytes } from '../../../lib/vietnamese-number.ts';
import { LinkFirstCopy } from '../../rounds/components/link-first-copy.tsx';
import { MAX_FILE_BYTES, MAX_FILE_PAGES } from '../check-file.ts';
import type { UploadItem, UploadState } from '../upload-item.ts';
import { uploadQueue } from '../upload-store.ts';
import styles from './upload-row.module.css';
import { useSentDocument } from './use-sent-document.ts';

const ICONS: Readonly<Record<UploadState, typeof IconFile>> = {
  checking: IconClock,
  staged: IconFile,
  refused: IconAlertTriangle,
  queued: IconClock,
  sending: IconFile,
  waiting: IconWifiOff,
  sent: IconCheck,
  failed: IconAlertTriangle,
  cancelled: IconPlayerStop,
};

/** One file: its name and size, how far it has come, and what can be done about it. */
export function UploadRow({ item }: { readonly item: UploadItem }) {
  const { t } = useTranslation();
  const { file, state, sentBytes } = item;
  const Icon = ICONS[state];
  const isWrong = state === 'refused' || state === 'failed';
  return (
    <li className={classNames(styles.row, isWrong && styles.wrong)} aria-label={file.name}>
      <Icon size={18} stroke={1.7} aria-hidden className={styles.icon} />
      <div className={styles.body}>
        <div className={styles.first}>
          <UploadName item={item} />
          <span className={classNames(styles.size, 'numbers whole')}>
            {item.pageCount !== null && `${t('pageCount', { count: item.pageCount })} · `}
            {formatBytes(file.size)}
          </span>
        </div>
        <UploadStanding item={item} />
        {item.round && <p className={styles.standing}>{t('rounds.inRound', { round: item.round.name })}</p>}
        {item.firstCopy && <LinkFirstCopy copy={item.firstCopy} />}
        {state === 'sending' && (
          <progress className={styles.bar} max={file.size} value={sentBytes} aria-label={file.name} />
        )}
      </div>
      <RowActions item={item} />
    </li>
  );
}

function UploadName({ item }: { readonly item: UploadItem }) {
  if (item.state !== 'sent' || !item.documentId) return <span className={styles.name}>{item.file.name}</span>;
  return (
    <Link className={styles.name} to={`/bao-cao/${item.documentId}`}>
      {item.file.name}
    </Link>
  );
}

/** In words: progress while it leaves, then the journey of the document it became. */
function UploadStanding({ item }: { readonly item: UploadItem }) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const document = useSentDocument(item.documentId);
  const { file, state, refusal, firstCopy, sentBytes, bytesPerSecond, error } = item;
  if (document) return <Journey document={document} />;
  if (refusal) {
    const limit = formatBytes(MAX_FILE_BYTES);
    const detail = { file: file.name, limit, pages: item.pageCount ?? 0, pageLimit: MAX_FILE_PAGES };
    return (
      <p className={styles.standing}>
        {t(`upload.refused.${refusal}`, detail)}
        {firstCopy && (
          <Link className={styles.firstCopy} to={`/bao-cao/${firstCopy.documentId}`}>
            {t('upload.firstCopy', { file: firstCopy.fileName })}
          </Link>
        )}
      </p>
    );
  }
  const percent = file.size === 0 ? 100 : Math.floor((sentBytes / file.size) * 100);
  return (
    <p className={classNames(styles.standing, 'numbers')}>
      {t(`upload.state.${state}`, { percent })}
      {state === 'sending' &&
        bytesPerSecond !== null &&
        bytesPerSecond > 0 &&
        ` · ${t('upload.speed', { speed: formatBytes(Math.round(bytesPerSecond)) })}`}
      {state === 'failed' && `. ${toSentence(error)}`}
    </p>
  );
}

function RowActions({ item: { key, file, state } }: { readonly item: UploadItem }) {
  const { t } = useTranslation();
  const mayCancel = state === 'queued' || state === 'sending' || state === 'waiting';
  const mayRetry = state === 'failed' || state === 'cancelled' || state === 'waiting';
  const mayRemove = !mayCancel && state !== 'sent';
  return (
    <div className={styles.actions}>
      {mayRetry && (
        <IconButton label={t('upload.retry', { file: file.name })} onClick={() => uploadQueue.retry(key)}>
          <IconRefresh size={16} />
        </IconButton>
      )}
      {mayCancel && (
        <IconButton label={t('upload.cancel', { file: file.name })} onClick={() => uploadQueue.cancel(key)}>
          <IconX size={16} />
        </IconButton>
      )}
      {mayRemove && (
        <IconButton label={t('upload.remove', { file: file.name })} onClick={() => uploadQueue.remove(key)}>
          <IconX size={16} />
        </IconButton>
      )}
    </div>
  );
}
