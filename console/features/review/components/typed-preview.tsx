import { useTranslation } from 'react-i18next';
import { formatFinding } from '../../../lib/format-finding.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import type { DraftReading } from '../model/read-draft.ts';
import styles from './finding-card.module.css';

/** The value as it would be saved: normalised, so that a slip of the finger is seen before it counts. */
export function TypedPreview({ reading }: { readonly reading: DraftReading }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <output className={styles.preview} aria-live="polite">
      {reading.isValid && (
        <>
          <span>{t('review.edit.preview')}</span>
          <strong className="numbers">{formatFinding(reading.typed, language)}</strong>
          <PreviewDetail reading={reading} />
        </>
      )}
    </output>
  );
}

function PreviewDetail({ reading }: { readonly reading: Extract<DraftReading, { isValid: true }> }) {
  const { t } = useTranslation();
  const { typed } = reading;
  if (typed.kind === 'directive') {
    const { typeName, system } = typed.value;
    return (
      <span>
        {typeName ? `${typeName} · ` : ''}
        {t(`review.system.${system}`)}
      </span>
    );
  }
  if (typed.kind === 'date') {
    return (
      <span>
        {t(`review.dateKind.${typed.value.kind}`)} · {typed.value.edtf}
      </span>
    );
  }
  return <span>{t(`review.figureKind.${typed.value.kind}`)}</span>;
}
