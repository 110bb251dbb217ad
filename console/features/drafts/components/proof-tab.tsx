import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import { chipOf } from '../model/chip-of.ts';
import { findField } from '../model/find-field.ts';
import type { Draft } from '../model/pieces.ts';
import { EvidenceCrop } from './evidence-crop.tsx';
import { OldAndNew } from './old-and-new.tsx';
import styles from './side.module.css';

interface ProofTabProps {
  readonly draft: Draft;
  readonly standings: DraftResource['standings'];
  readonly pieceId: string | null;
  /** Binds this one value anew; absent where nothing may be refreshed. */
  readonly onRefresh?: (fieldId: string) => void;
}

/** Where the chosen value stands on its page, and who confirmed it when. */
export function ProofTab({ draft, standings, pieceId, onRefresh }: ProofTabProps) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const field = findField(draft, pieceId);
  if (!field) return <p className={styles.hint}>{t('drafts.proofHint')}</p>;
  const { documentId, report, page, box, quote, by, at } = field.binding;
  const standing = standings[field.id];
  const isOutdated = standing?.state === 'outdated';
  return (
    <section className={styles.tab} aria-label={t('drafts.proof')}>
      {isOutdated ? (
        <>
          <OldAndNew standing={standing} by={by} at={at} />
          {onRefresh && (
            <Button
              size="compact-sm"
              leftSection={<IconRefresh size={15} aria-hidden />}
              onClick={() => onRefresh(field.id)}
            >
              {t('drafts.refreshOne')}
            </Button>
          )}
        </>
      ) : (
        <p className={styles.value}>{chipOf(field, standings).text}</p>
      )}
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
        {!isOutdated && (
          <>
            <br />
            <span className={styles.hint}>{t('drafts.decidedBy', { by: personName(by), at: formatTime(at) })}</span>
          </>
        )}
      </p>
      <Link to={`/bao-cao/${documentId}?trang=${page}`}>{t('drafts.openReport')}</Link>
    </section>
  );
}
