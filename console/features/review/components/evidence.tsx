import { useTranslation } from 'react-i18next';
import type { DocumentDetail, FindingResource } from '../../../../shared/contracts/api.ts';
import { pageImageUrl } from '../../../lib/api/documents.ts';
import { useSize } from '../hooks/use-size.ts';
import { cropEvidence } from '../model/crop.ts';
import styles from './evidence.module.css';

interface EvidenceProps {
  readonly documentId: string;
  readonly finding: FindingResource;
  readonly page: DocumentDetail['pages'][number] | undefined;
}

/** The line the value was read from, cut out of its page; for text without a picture its words in context. */
export function Evidence({ documentId, finding, page }: EvidenceProps) {
  const { t } = useTranslation();
  const [strip, { width }] = useSize<HTMLElement>();
  const { box, quote, before, after, page: number } = finding.evidence;
  const hasPicture = box !== null && page !== undefined && page.width > 0;
  if (!hasPicture) {
    return (
      <blockquote className={styles.quote} lang="vi" aria-label={t('review.quote', { page: number })}>
        …{before}
        <mark>{quote}</mark>
        {after}…
      </blockquote>
    );
  }
  const crop =
    width > 0 ? cropEvidence({ box, pageWidth: page.width, pageHeight: page.height, stripWidth: width }) : null;
  return (
    <figure ref={strip} className={styles.strip} style={{ height: crop?.height ?? 64 }}>
      {crop && (
        <>
          <img
            src={pageImageUrl(documentId, number)}
            alt={t('review.cropAlt', { page: number, quote })}
            style={{ width: crop.imageWidth, height: crop.imageHeight, left: crop.imageLeft, top: crop.imageTop }}
          />
          <span className={styles.outline} style={{ ...crop.outline }} aria-hidden="true" />
        </>
      )}
    </figure>
  );
}
