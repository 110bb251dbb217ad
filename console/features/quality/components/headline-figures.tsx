import { useTranslation } from 'react-i18next';
import type { QualityRow } from '../../../../shared/contracts/api-quality.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { formatInterval, formatShare, isFew } from '../format-share.ts';
import { IntervalBar } from './interval-bar.tsx';
import styles from './quality.module.css';

/** The two questions first: how often is a sure finding wrong, and how much is missed. */
export function HeadlineFigures({ all }: { readonly all: QualityRow }) {
  const { t } = useTranslation();
  return (
    <section className={styles.headlines} aria-label={t('quality.headlines')}>
      <Headline title={t('quality.sureErrors')} measured={all.sureErrors} hint="sure" scale={0.2} />
      <Headline
        title={t('quality.recall')}
        measured={all.recall}
        hint={all.recallBasis === 'checked-pages' ? 'pages' : 'recall'}
        scale={1}
      />
      <Headline title={t('quality.doubtedErrors')} measured={all.doubtedErrors} hint="doubted" scale={1} />
    </section>
  );
}

interface HeadlineProps {
  readonly title: string;
  readonly measured: QualityRow['recall'];
  readonly hint: 'sure' | 'recall' | 'pages' | 'doubted';
  /** The share at the right end of the bar. */
  readonly scale: number;
}

function Headline({ title, measured, hint, scale }: HeadlineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { cases, of } = measured;
  const isMeasured = measured.rate !== null;
  return (
    <div className={styles.headline}>
      <h2>{title}</h2>
      <p className={styles.big}>
        {isMeasured && hint === 'recall' && '≤ '}
        {isMeasured ? formatShare(measured.rate, language) : '–'}
      </p>
      <p className={styles.interval}>
        {isMeasured
          ? t('quality.interval', { interval: formatInterval(measured, language) })
          : t('quality.notMeasured')}
      </p>
      {isMeasured && <IntervalBar measured={measured} scale={scale} />}
      <p className={styles.basis}>
        {t(`quality.basis.${hint}`, { cases: cases.toLocaleString(language), of: of.toLocaleString(language) })}
        {isMeasured && isFew(measured) && <strong> {t('quality.few')}</strong>}
      </p>
    </div>
  );
}
