import { IconAlertTriangle } from '@tabler/icons-react';
import { type CSSProperties, type MouseEvent, memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundPageResource } from '../../../../shared/contracts/api-rounds.ts';
import { useDoubtWords } from './doubt-words.ts';
import styles from './rounds.module.css';
import { useGrowing } from './use-growing.ts';

type MatrixProps = Pick<RoundPageResource, 'units' | 'matrix'>;
type Unit = RoundPageResource['units'][number];
type Cell = RoundPageResource['matrix'][number]['cells'][number];

/** Rows drawn at first, as many as the scrolling part shows. */
const FIRST_ROWS = 15;

/** Units down, indicators across; contradictions and unusual values carry a word, empty cells a dash. */
export const RoundMatrix = memo(function RoundMatrix({ units, matrix }: MatrixProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const drawn = useGrowing(units.length, FIRST_ROWS);
  const columns = useMemo(
    () => matrix.map(({ key, cells }) => ({ key, cells: new Map(cells.map((cell) => [cell.office, cell])) })),
    [matrix],
  );
  if (matrix.length === 0) return <p className={styles.nothing}>{t('rounds.noMatrix')}</p>;
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
      <table className={styles.table} data-matrix style={{ '--columns': matrix.length } as CSSProperties}>
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
const MatrixRow = memo(function MatrixRow({ unit: { office, officeName }, columns }: MatrixRowProps) {
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
});

function MatrixCell({ cell }: { readonly cell: Cell | undefined }) {
  if (!cell) return <span className={styles.quiet}>–</span>;
  return (
    <>
      {cell.values.map(({ documentId, findingId, page, text, period }) => (
        <div key={findingId}>
          <a href={`/bao-cao/${documentId}?trang=${page}`}>{text}</a>
          {period !== null && <span className={styles.quiet}> ({period})</span>}
        </div>
      ))}
      {(cell.isContradiction || cell.isOutlier) && <Doubts cell={cell} />}
    </>
  );
}

/** Apart: of thousands of cells few ask for words. */
function Doubts({ cell }: { readonly cell: Cell }) {
  return (
    <span className={styles.doubt}>
      <IconAlertTriangle size={14} aria-hidden /> {useDoubtWords()(cell).join(', ')}
    </span>
  );
}
