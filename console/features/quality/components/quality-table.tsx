import { useTranslation } from 'react-i18next';
import type { QualityRow } from '../../../../shared/contracts/api-quality.ts';
import { Panel } from '../../../components/ui/page.tsx';
import { useLanguage } from '../../../lib/use-language.ts';
import { formatInterval, formatShare } from '../format-share.ts';
import { IntervalBar } from './interval-bar.tsx';
import styles from './quality.module.css';

interface QualityTableProps {
  readonly title: string;
  readonly rows: readonly QualityRow[];
  readonly nameOf: (key: string) => string;
}

/** One break-down: each rate with its interval and with the cases it stands on. */
export function QualityTable({ title, rows, nameOf }: QualityTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Panel tabIndex={0} aria-label={title}>
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('quality.column.name')}</th>
            <th scope="col">{t('quality.column.reports')}</th>
            <th scope="col" colSpan={2}>
              {t('quality.column.sureErrors')}
            </th>
            <th scope="col">{t('quality.column.sampled')}</th>
            <th scope="col" colSpan={2}>
              {t('quality.column.recall')}
            </th>
            <th scope="col">{t('quality.column.missed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, reports, sureErrors, recall, recallBasis }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              <td>{reports.toLocaleString(language)}</td>
              <Rate measured={sureErrors} scale={0.2} />
              <td>
                {sureErrors.cases.toLocaleString(language)}/{sureErrors.of.toLocaleString(language)}
              </td>
              <Rate measured={recall} scale={1} isBound={recallBasis === 'additions'} />
              <td>{(recall.of - recall.cases).toLocaleString(language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

interface RateProps {
  readonly measured: QualityRow['recall'];
  readonly scale: number;
  /** The truth is at most this. */
  readonly isBound?: boolean;
}

function Rate({ measured, scale, isBound = false }: RateProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (measured.rate === null) {
    return (
      <td colSpan={2} className={styles.none}>
        {t('quality.notMeasured')}
      </td>
    );
  }
  return (
    <>
      <td>
        <strong>
          {isBound && '≤ '}
          {formatShare(measured.rate, language)}
        </strong>{' '}
        <span className={styles.range}>{formatInterval(measured, language)}</span>
      </td>
      <td className={styles.barCell}>
        <IntervalBar measured={measured} scale={scale} />
      </td>
    </>
  );
}
