import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectivePage } from '../../../../shared/contracts/api-directive.ts';
import { FigureBars } from '../../../components/ui/figure-bars.tsx';
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
  const bars = cells.flatMap(({ office, period, isContradiction, values }) =>
    values.map(({ documentId, page, value, quote }) => ({
      key: `${documentId}-${page}-${period}-${value}`,
      name: officeName(office),
      period: period ? describeEdtf(period, language) : t('directive.noPeriod'),
      figure: {
        amount: value,
        text: formatNumber(value),
        to: `/bao-cao/${documentId}?${new URLSearchParams({ trang: String(page), tim: `"${quote}"` })}`,
      },
      doubts: isContradiction ? [t('directive.contradiction')] : [],
    })),
  );
  return <FigureBars caption={`${label}${unit ? ` (${unit})` : ''}`} bars={bars} />;
}
