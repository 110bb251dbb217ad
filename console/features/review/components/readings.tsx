import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { formatFinding } from '../../../lib/format-finding.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import type { Review } from '../hooks/use-review.ts';
import styles from './finding-card.module.css';
import { KeyHint, useKeyWords } from './key-hint.tsx';

const POSITIONS = [1, 2, 3] as const;

/** The standing value, large; beside it the other readings of the same place, each one key away. */
export function Readings({ review, finding }: { readonly review: Review; readonly finding: FindingResource }) {
  const { t } = useTranslation();
  const keyOf = useKeyWords();
  const language = useLanguage();
  const { canDecide, takeReading } = review;
  const { kind, alternatives, proposed, value } = finding;
  const readings = [proposed, ...alternatives.slice(0, 2).map((alternative) => alternative.value)];
  return (
    <div className={styles.values}>
      <p className={kind === 'directive' ? styles.number : styles.value}>{formatFinding(finding, language)}</p>
      {readings.length > 1 && canDecide && (
        <fieldset className={styles.readings}>
          <legend className="visually-hidden">{t('review.readings')}</legend>
          {readings.map((reading, index) => (
            <button
              key={POSITIONS[index]}
              type="button"
              aria-pressed={JSON.stringify(reading) === JSON.stringify(value)}
              aria-keyshortcuts={keyOf(`reading-${POSITIONS[index]!}`).aria}
              onClick={() => takeReading(POSITIONS[index]!)}
            >
              <KeyHint of={`reading-${POSITIONS[index]!}`} />
              <span className={kind === 'directive' ? 'whole' : undefined}>
                {formatFinding({ kind, value: reading }, language)}
              </span>
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
