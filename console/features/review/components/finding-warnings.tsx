import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import type { Review } from '../hooks/use-review.ts';
import { warningsOf } from '../model/findings.ts';
import styles from './finding-card.module.css';
import { KeyHint, useKeyWords } from './key-hint.tsx';

/** Why a person is asked: one badge a reason, each warning's sentence, and its likely truth one key away. */
export function FindingWarnings({ review, finding }: { readonly review: Review; readonly finding: FindingResource }) {
  const { t } = useTranslation();
  const keyOf = useKeyWords();
  const language = useLanguage();
  const warnings = warningsOf(review.detail.warnings, finding.id);
  const reasons = finding.reasons.filter((reason) => reason !== 'has-warning' || warnings.length === 0);
  if (reasons.length === 0 && warnings.length === 0) return null;
  return (
    <div className={styles.doubts}>
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>
              <IconAlertTriangle size={14} aria-hidden />
              {t(`review.reasons.${reason}`)}
            </li>
          ))}
        </ul>
      )}
      {warnings.map(({ code, offset, message, likely }) => (
        <div key={`${code}-${offset[0]}`} className={styles.warning}>
          <p>
            <IconAlertTriangle size={16} role="img" aria-label={t('review.warning')} />
            <span>{message[language]}</span>
          </p>
          {likely && review.canDecide && (
            <button
              type="button"
              aria-keyshortcuts={keyOf('likely').aria}
              title={t('review.takeLikely')}
              onClick={review.takeLikely}
            >
              <KeyHint of="likely" /> {t('review.likely', { value: likely })}
            </button>
          )}
          {likely && !review.canDecide && <p>{t('review.likely', { value: likely })}</p>}
        </div>
      ))}
    </div>
  );
}
