import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundPageResource } from '../../../../shared/contracts/api-rounds.ts';
import { type FigureBar, FigureBars } from '../../../components/ui/figure-bars.tsx';
import { Panel } from '../../../components/ui/page.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useDoubtWords } from './doubt-words.ts';
import styles from './rounds.module.css';
import { useGrowing } from './use-growing.ts';

type Units = RoundPageResource['units'];
type Row = RoundPageResource['matrix'][number];

/** Below what a screen shows at first. */
const FIRST_BARS = 10;

/** One indicator at a time, drawn unit by unit; a unit that says nothing has its line too. */
export function RoundFigures({ units, matrix }: { readonly units: Units; readonly matrix: readonly Row[] }) {
  const { t } = useTranslation();
  const [key, setKey] = useState('');
  const choices = useMemo(
    () => matrix.map(({ key: value, label, unit }) => ({ value, label: unit ? `${label} (${unit})` : label })),
    [matrix],
  );
  const shown = matrix.find((row) => row.key === key) ?? matrix[0];
  if (!shown) return null;
  return (
    <Panel>
      <div className={styles.panelHead}>
        <h2>{t('rounds.chart')}</h2>
        <SelectField
          aria-label={t('rounds.chartOf')}
          value={shown.key}
          data={choices}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.chart} tabIndex={0} aria-label={t('rounds.chart')}>
        <Bars units={units} row={shown} />
      </section>
    </Panel>
  );
}

function Bars({ units, row: { label, unit, cells } }: { readonly units: Units; readonly row: Row }) {
  const { t } = useTranslation();
  const doubtWords = useDoubtWords();
  const byOffice = new Map(cells.map((cell) => [cell.office, cell]));
  const bars = units.flatMap(({ office, officeName: name }): FigureBar[] => {
    const cell = byOffice.get(office);
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
    <FigureBars caption={unit ? `${label} (${unit})` : label} bars={bars} drawn={useGrowing(bars.length, FIRST_BARS)} />
  );
}
