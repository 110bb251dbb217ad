import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './figure-bars.module.css';

/** One figure of one office. */
export interface FigureBar {
  readonly key: string;
  readonly name: string;
  readonly period: string;
  /** Null where the office says nothing. */
  readonly figure: { readonly amount: number; readonly text: string; readonly to: string } | null;
  /** What is doubtful about it, in words. */
  readonly doubts: readonly string[];
}

interface FigureBarsProps {
  readonly caption: string;
  readonly bars: readonly FigureBar[];
  /** How many of them are drawn by now; all without it. The scale is that of all. */
  readonly drawn?: number;
}

/** Figures of one indicator, office by office: a table whose lines carry their bar, so that nothing is drawn only. */
export function FigureBars({ caption, bars, drawn = bars.length }: FigureBarsProps) {
  const { t } = useTranslation();
  const amounts = bars.flatMap(({ figure }) => (figure ? [figure.amount] : []));
  const least = Math.min(0, ...amounts);
  const most = Math.max(0, ...amounts);
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('archive.columns.office')}</th>
          <th scope="col">{t('directive.period')}</th>
          <th scope="col" className={styles.right}>
            {t('directive.value')}
          </th>
          <td className={styles.barColumn} />
        </tr>
      </thead>
      <tbody>
        {bars.slice(0, drawn).map(({ key, name, period, figure, doubts }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{period}</td>
            <td className={`numbers ${styles.right}`}>
              {doubts.length > 0 && (
                <span className={styles.doubt}>
                  <IconAlertTriangle size={14} aria-hidden /> {doubts.join(', ')}{' '}
                </span>
              )}
              {figure ? <Link to={figure.to}>{figure.text}</Link> : <span className={styles.quiet}>–</span>}
            </td>
            <td aria-hidden="true" className={styles.barColumn}>
              {figure && <Bar amount={figure.amount} least={least} most={most} isDoubtful={doubts.length > 0} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BarProps {
  readonly amount: number;
  /** Never above zero. */
  readonly least: number;
  /** Never below zero. */
  readonly most: number;
  readonly isDoubtful: boolean;
}

/** From the line of zero to the amount; all bars of a table share their scale. */
function Bar({ amount, least, most, isDoubtful }: BarProps) {
  const share = (value: number) => (most === least ? 0 : ((value - least) / (most - least)) * 100);
  const zero = share(0);
  const from = Math.min(zero, share(amount));
  // A figure of nothing is still a figure: a hair of it is seen.
  const width = Math.max(0.6, Math.abs(share(amount) - zero));
  return (
    <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" focusable="false">
      <title>{amount}</title>
      <rect x={from} width={width} height="12" {...(isDoubtful ? { 'data-doubtful': true } : {})} />
      {least < 0 && <line x1={zero} x2={zero} y1="0" y2="12" />}
    </svg>
  );
}
