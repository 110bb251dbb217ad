import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftPiece, DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import { EvidenceCrop } from './evidence-crop.tsx';
import styles from './side.module.css';

interface ProofTabProps {
  readonly resource: DraftResource;
  readonly pieceId: string | null;
}

/** Where the chosen value stands on its page, and who confirmed it when. */
export function ProofTab({ resource, pieceId }: ProofTabProps) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const field = findField(resource.draft, pieceId);
  if (!field) return <p className={styles.hint}>{t('drafts.proofHint')}</p>;
  const { documentId, report, page, box, quote, by, at } = field.binding;
  const standing = resource.standings[field.id];
  return (
    <section className={styles.tab} aria-label={t('drafts.proof')}>
      <p className={styles.value}>{standing?.text ?? standing?.was}</p>
      {box ? (
        <EvidenceCrop
          documentId={documentId}
          page={page}
          box={box}
          alt={t('drafts.cropAlt', { page, report, quote })}
        />
      ) : (
        <blockquote className={styles.quote} lang="vi">
          {quote}
        </blockquote>
      )}
      <p>
        {t('drafts.proofOf', { report, page })}
        <br />
        <span className={styles.hint}>{t('drafts.decidedBy', { by: personName(by), at: formatTime(at) })}</span>
      </p>
      {standing?.state === 'outdated' && (
        <p className={styles.outdated}>
          {t('drafts.now')}: {standing.now ?? t('drafts.nothingNow')}
        </p>
      )}
      <Link to={`/bao-cao/${documentId}`}>{t('drafts.openReport')}</Link>
    </section>
  );
}

function findField({ head, sections }: DraftResource['draft'], id: string | null) {
  const pieces: readonly DraftPiece[] = [
    ...head.subject,
    ...sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.pieces)),
  ];
  return pieces.filter((piece) => piece.type === 'field').find((piece) => piece.id === id);
}
