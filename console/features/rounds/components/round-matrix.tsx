import { IconAlertTriangle } from '@tabler/icons-react';
import { type MouseEvent, memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundPageResource } from '../../../../shared/contracts/api-rounds.ts';
import { useDoubtWords } from './doubt-words.ts';
import styles from './rounds.module.css';

type MatrixProps = Pick<RoundPageResource, 'units' | 'matrix'>;
type Unit = RoundPageResource['units'][number];
type Cell = RoundPageResource['matrix'][number]['cells'][number];

/** Rows drawn at first, more than any screen shows; the rest follows, as many at a time, when the browser is idle. */
const FIRST_ROWS = 25;

/** Units down, indicators across; contradictions and unusual values carry a word, empty cells a dash. */
export const RoundMatrix = memo(function RoundMatrix({ units, matrix }: MatrixProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const drawn = useGrowing(units.length);
  if (matrix.length === 0) return <p className={styles.nothing}>{t('rounds.noMatrix')}</p>;
  const columns = matrix.map(({ key, cells }) => ({ key, cells: new Map(cells.map((cell) => [cell.office, cell])) }));
  // One listener for thousands of links: each would ask the router for itself.
  const follow = (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    void navigate(link.pathname + link.search);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <section className={styles.scroller} tabIndex={0} aria-label={t('rounds.matrix')} onClick={follow}>
      <table className={styles.table} data-matrix>
        <thead>
          <tr>
            <th scope="col">{t('rounds.unitColumn')}</th>
            {matrix.map(({ key, label, unit }) => (
              <th key={key} scope="col">
                {label}
                {unit !== null && <span className={styles.quiet}> ({unit})</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.slice(0, drawn).map((unit) => (
            <MatrixRow key={unit.office} unit={unit} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
});

interface MatrixRowProps {
  readonly unit: Unit;
  readonly columns: readonly { readonly key: string; readonly cells: ReadonlyMap<string, Cell> }[];
}

/** A row is drawn once: nothing about it changes while others follow. */
const MatrixRow = memo(
  function MatrixRow({ unit: { office, officeName }, columns }: MatrixRowProps) {
    return (
      <tr>
        <th scope="row">{officeName}</th>
        {columns.map(({ key, cells }) => (
          <td key={key}>
            <MatrixCell cell={cells.get(office)} />
          </td>
        ))}
      </tr>
    );
  },
  (before, after) =>
    before.unit.officeName === after.unit.officeName &&
    before.columns.length === after.columns.length &&
    before.columns.every(
      ({ key, cells }, index) =>
        after.columns[index]!.key === key &&
        after.columns[index]!.cells.get(after.unit.office) === cells.get(before.unit.office),
    ),
);

function MatrixCell({ cell }: { readonly cell: Cell | undefined }) {
  const doubtWords = useDoubtWords();
  if (!cell) return <span className={styles.quiet}>–</span>;
  const doubts = doubtWords(cell);
  return (
    <>
      {cell.values.map(({ documentId, findingId, page, text, period }) => (
        <div key={findingId}>
          <a href={`/bao-cao/${documentId}?trang=${page}`}>{text}</a>
          {period !== null && <span className={styles.quiet}> ({period})</span>}
        </div>
      ))}
      {doubts.length > 0 && (
        <span className={styles.doubt}>
          <IconAlertTriangle size={14} aria-hidden /> {doubts.join(', ')}
        </span>
      )}
    </>
  );
}

/** How many rows are drawn by now. */
function useGrowing(rows: number): number {
  const [drawn, setDrawn] = useState(FIRST_ROWS);
  useEffect(() => {
    if (drawn >= rows) return;
    const timer = setTimeout(() => setDrawn((before) => before + FIRST_ROWS), 30);
    return () => clearTimeout(timer);
  }, [drawn, rows]);
  return Math.min(drawn, rows);
}
