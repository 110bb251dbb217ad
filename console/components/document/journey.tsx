import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DocumentResource } from '../../../shared/contracts/api-documents.ts';
import { useLanguage } from '../../lib/use-language.ts';
import styles from './journey.module.css';
import { RoundNotes } from './round-notes.tsx';
import { StatusBadge } from './status-badge.tsx';

interface JourneyProps {
  readonly document: DocumentResource;
  /** True in a list whose heading already says the state. */
  readonly isBrief?: boolean;
}

/** Where a file stands and what that means for the one who sent it: page counts, guidance, the first copy. */
export function Journey({ document, isBrief = false }: JourneyProps) {
  return (
    <div className={styles.journey}>
      {!isBrief && <StatusBadge status={document.status} />}
      <JourneyDetail document={document} />
      <RoundNotes document={document} />
    </div>
  );
}

function JourneyDetail({ document }: { readonly document: DocumentResource }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { status, pageCount, pagesRecognized, counts, rejection, failure, duplicateOf } = document;
  const trouble = rejection ?? failure;
  if (trouble) return <span className={styles.trouble}>{trouble.message[language]}</span>;
  if (status === 'duplicate' && duplicateOf) {
    return (
      <Link className={styles.detail} to={`/bao-cao/${duplicateOf.id}`}>
        {t('statusDetail.firstCopy')}: {duplicateOf.fileName ?? duplicateOf.id}
      </Link>
    );
  }
  if (status === 'recognizing' && pageCount !== null) {
    const page = Math.min(pagesRecognized + 1, pageCount);
    return (
      <span className={styles.progress}>
        <span className="numbers whole">{t('statusDetail.page', { page, pages: pageCount })}</span>
        <progress max={pageCount} value={pagesRecognized} aria-label={t('status.recognizing')} />
      </span>
    );
  }
  if (status === 'awaiting-review' || status === 'in-review') {
    const open = counts.needLook - counts.looked;
    return (
      <span className={styles.detail}>
        {open > 0 ? t('statusDetail.toLook', { count: open }) : t('statusDetail.nothingToLook')}
      </span>
    );
  }
  return null;
}
