import { Anchor, Button } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DocumentResource } from '../../../../shared/contracts/api-documents.ts';
import { RetryButton } from '../../../components/document/retry-button.tsx';
import { RoundNotes } from '../../../components/document/round-notes.tsx';
import { StatusBadge } from '../../../components/document/status-badge.tsx';
import { originalUrl } from '../../../lib/api/documents.ts';
import { useOfficeName } from '../../../lib/session-context.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { formatDay, formatTime } from '../../../lib/vietnam-time.ts';
import { formatBytes } from '../../../lib/vietnamese-number.ts';
import styles from './journey-page.module.css';

/** A report that cannot be reviewed: where it stands, why, and what to do. */
export function JourneyPage({ document }: { readonly document: DocumentResource }) {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  const { fileName, status, statusAt, office, size, receivedAt, disposedAt } = document;
  return (
    <div className={styles.page}>
      <Link to="/bao-cao" className={styles.back}>
        <IconArrowLeft size={16} aria-hidden /> {t('review.backToList')}
      </Link>
      <article className={styles.card}>
        <header className={styles.head}>
          <h1>{fileName}</h1>
          <p className="numbers">
            {officeName(office)} · {formatBytes(size)} · {formatTime(receivedAt)}
          </p>
        </header>
        <div className={styles.body} aria-live="polite">
          <p className={styles.status}>
            <StatusBadge status={status} />
            <time dateTime={statusAt} className="numbers">
              {formatTime(statusAt)}
            </time>
          </p>
          <JourneySentence document={document} />
          <RoundNotes document={document} />
        </div>
        <footer className={styles.foot}>
          {status === 'failed' && <RetryButton document={document} />}
          {!disposedAt && (
            <Button
              component="a"
              variant="default"
              size="xs"
              href={originalUrl(document.id)}
              leftSection={<IconDownload size={14} />}
            >
              {t('action.download')}
            </Button>
          )}
        </footer>
      </article>
    </div>
  );
}

function JourneySentence({ document }: { readonly document: DocumentResource }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { status, rejection, failure, duplicateOf, pageCount, pagesRecognized } = document;
  if (document.disposedAt)
    return <p className={styles.sentence}>{t('archive.gone', { day: formatDay(document.disposedAt) })}</p>;
  const trouble = rejection ?? failure;
  if (trouble) return <p className={styles.sentence}>{trouble.message[language]}</p>;
  if (duplicateOf) {
    return (
      <p className={styles.sentence}>
        {t('review.journey.duplicate')}{' '}
        <Anchor component={Link} to={`/bao-cao/${duplicateOf.id}`}>
          {t('review.journey.openFirst', { file: duplicateOf.fileName ?? duplicateOf.id })}
        </Anchor>
      </p>
    );
  }
  const page = pageCount === null ? 0 : Math.min(pagesRecognized + 1, pageCount);
  return (
    <>
      <p className={styles.sentence}>
        {status === 'received' && t('review.journey.received')}
        {status === 'recognizing' &&
          (pageCount === null
            ? t('review.journey.recognizingUnknown')
            : t('review.journey.recognizing', { page, pages: pageCount }))}
        {status === 'extracting' && t('review.journey.extracting')}
      </p>
      {status === 'recognizing' && pageCount !== null && (
        <progress
          className={styles.progress}
          max={pageCount}
          value={pagesRecognized}
          aria-label={t('status.recognizing')}
        />
      )}
      <p className={styles.quiet}>{t('review.journey.live')}</p>
    </>
  );
}
