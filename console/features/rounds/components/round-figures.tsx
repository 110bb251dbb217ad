import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundPageResource } from '../../../../shared/contracts/api-rounds.ts';
import { type FigureBar, FigureBars } from '../../../components/ui/figure-bars.tsx';
import { Panel } from '../../../components/ui/page.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useDoubtWords } from './doubt-words.ts';
import styles from './rounds.module.css';

/** One indicator at a time, drawn unit by unit; a unit that says nothing has its line too. */
export function RoundFigures({ units, matrix }: Pick<RoundPageResource, 'units' | 'matrix'>) {
  const { t } = useTranslation();
  const doubtWords = useDoubtWords();
  const [key, setKey] = useState('');
  const shown = matrix.find((row) => row.key === key) ?? matrix[0];
  if (!shown) return null;
  const cells = new Map(shown.cells.map((cell) => [cell.office, cell]));
  const bars = units.flatMap(({ office, officeName: name }): FigureBar[] => {
    const cell = cells.get(office);
    if (!cell) return [{ key: office, name, period: '', figure: null, doubts: [] }];
    const doubts = doubtWords(cell);
    return cell.values.map(({ documentId, findingId, page, amount, text, period }) => ({
      key: findingId,
      name,
      period: period ?? t('directive.noPeriod'),
      figure: { amount, text, to: `/bao-cao/${documentId}?trang=${page}` },
      doubts,
    }));
  });
  return (
    <Panel aria-labelledby="round-figures">
      <div className={styles.panelHead}>
        <h2 id="round-figures">{t('rounds.chart')}</h2>
        <SelectField
          aria-label={t('rounds.chartOf')}
          value={shown.key}
          data={matrix.map(({ key: value, label, unit }) => ({ value, label: unit ? `${label} (${unit})` : label }))}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.chart} tabIndex={0} aria-label={t('rounds.chart')}>
        <FigureBars caption={shown.unit ? `${shown.label} (${shown.unit})` : shown.label} bars={bars} />
      </section>
    </Panel>
  );
}
