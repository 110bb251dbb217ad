import { IconAlertOctagon, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { classNames } from '../../../lib/class-names.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import { formatNumber } from '../../../lib/vietnamese-number.ts';
import type { IntegrityReport } from '../model/check-histories.ts';
import styles from './integrity.module.css';

/** Whole, or which reports are not and at which decision. */
export function Verdict({ report: { documents, decisions, broken, at } }: { readonly report: IntegrityReport }) {
  const { t } = useTranslation();
  const isWhole = broken.length === 0;
  const Icon = isWhole ? IconCircleCheck : IconAlertOctagon;
  return (
    <section className={classNames(styles.verdict, isWhole ? styles.whole : styles.broken)} role="status">
      <Icon size={20} aria-hidden />
      <div>
        <p className={styles.sentence}>
          {isWhole ? t('integrity.whole') : t('integrity.broken', { count: broken.length })}
        </p>
        <p>
          {t('integrity.counted', {
            documents: formatNumber(documents),
            decisions: formatNumber(decisions),
            at: formatTime(at),
          })}
        </p>
        {!isWhole && (
          <ul>
            {broken.map(({ documentId, fileName, broken: sequence }) => (
              <li key={documentId}>
                <Link to={`/bao-cao/${documentId}`}>{fileName}</Link>: {t('integrity.brokenAt', { sequence })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
