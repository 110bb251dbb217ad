import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DirectivePage } from '../../../../shared/contracts/api-directive.ts';
import { Panel } from '../../../components/ui/page.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { describeEdtf } from '../../../lib/edtf-words.ts';
import { useOfficeName } from '../../../lib/session-context.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { formatNumber } from '../../../lib/vietnamese-number.ts';
import styles from './directive.module.css';

type Indicator = DirectivePage['indicators'][number];

/** Confirmed figures of one indicator at a time, by unit and period: a table whose lines carry their bar. */
export function DirectiveFigures({ directive: { indicators } }: { readonly directive: DirectivePage }) {
  const { t } = useTranslation();
  const [key, setKey] = useState('');
  const shown = indicators.find((indicator) => indicator.key === key) ?? indicators[0];
  return (
    <Panel isPadded aria-labelledby="directive-figures">
      <div className={styles.sectionHead}>
        <h2 id="directive-figures">{t('directive.figures')}</h2>
        {indicators.length > 1 && (
          <SelectField
            aria-label={t('directive.indicator')}
            value={shown?.key ?? ''}
            onChange={(event) => setKey(event.currentTarget.value)}
            data={indicators.map((indicator) => ({ value: indicator.key, label: indicator.label }))}
          />
        )}
      </div>
      {shown ? <FigureTable indicator={shown} /> : <p className={styles.quiet}>{t('directive.noFigures')}</p>}
    </Panel>
  );
}

function FigureTable({ indicator: { label, unit, cells } }: { readonly indicator: Indicator }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const officeName = useOfficeName();
  const lines = cells.flatMap((cell) => cell.values.map((value) => ({ ...cell, ...value })));
  const largest = Math.max(0, ...lines.map(({ value }) => Math.abs(value)));
  return (
    <table className={styles.table}>
      <caption>
        {label}
        {unit ? ` (${unit})` : ''}
      </caption>
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
        {lines.map(({ office, period, documentId, page, value, quote, isContradiction }) => (
          <tr key={`${documentId}-${page}-${period}-${value}`}>
            <td>{officeName(office)}</td>
            <td>{period ? describeEdtf(period, language) : t('directive.noPeriod')}</td>
            <td className={`numbers ${styles.right}`}>
              <Link to={`/bao-cao/${documentId}?${new URLSearchParams({ trang: String(page), tim: `"${quote}"` })}`}>
                {formatNumber(value)}
              </Link>
              {isContradiction && <span className={styles.look}> {t('directive.contradiction')}</span>}
            </td>
            <td aria-hidden="true" className={styles.barColumn}>
              <div
                className={styles.bar}
                style={{ width: `${largest > 0 ? (Math.abs(value) / largest) * 100 : 0}%` }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
