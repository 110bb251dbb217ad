import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../../shared/contracts/api-documents.ts';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import type { BoundingBox } from '../../../../shared/ocr/page.ts';
import { pageImageUrl } from '../../../lib/api/documents.ts';
import { useEvidenceLines } from '../hooks/use-evidence-lines.ts';
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
  const { box } = finding.evidence;
  if (box && page && page.width > 0) {
    return <CroppedEvidence documentId={documentId} finding={finding} box={box} page={page} />;
  }
  return <QuotedEvidence finding={finding} />;
}

function QuotedEvidence({ finding }: { readonly finding: FindingResource }) {
  const { t } = useTranslation();
  const { quote, before, after, page } = finding.evidence;
  return (
    <blockquote className={styles.quote} lang="vi" aria-label={t('review.quote', { page })}>
      …{before}
      <mark>{quote}</mark>
      {after}…
    </blockquote>
  );
}

interface CroppedEvidenceProps {
  readonly documentId: string;
  readonly finding: FindingResource;
  readonly box: BoundingBox;
  readonly page: DocumentDetail['pages'][number];
}

function CroppedEvidence({ documentId, finding, box, page }: CroppedEvidenceProps) {
  const { t } = useTranslation();
  const [strip, { width: stripWidth }] = useSize<HTMLElement>();
  const lines = useEvidenceLines(documentId, finding, box);
  const { width: pageWidth, height: pageHeight } = page;
  const crop = stripWidth > 0 ? cropEvidence({ ...lines, pageWidth, pageHeight, stripWidth }) : null;
  return (
    <figure ref={strip} className={styles.strip} style={{ height: crop?.height ?? 64 }}>
      {crop && (
        <>
          <img
            // Another page is another picture: the old one must never stand under the new outline.
            key={pageImageUrl(documentId, page.page)}
            src={pageImageUrl(documentId, page.page)}
            alt={t('review.cropAlt', { page: page.page, quote: finding.evidence.quote })}
            style={{ ...crop.image }}
          />
          {crop.outlines.map(({ angle, ...place }) => (
            <span
              key={`${place.left}-${place.top}`}
              className={styles.outline}
              style={{ ...place, transform: `rotate(${angle}deg)` }}
              aria-hidden="true"
            />
          ))}
        </>
      )}
    </figure>
  );
}
