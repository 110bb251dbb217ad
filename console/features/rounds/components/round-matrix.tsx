import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RoundPageResource } from '../../../../shared/contracts/api-rounds.ts';
import styles from './rounds.module.css';

/** Units down, indicators across; contradictions and unusual values carry a word, empty cells stay empty. */
export function RoundMatrix({ units, matrix }: Pick<RoundPageResource, 'units' | 'matrix'>) {
  const { t } = useTranslation();
  if (matrix.length === 0) return <p className={styles.nothing}>{t('rounds.noMatrix')}</p>;
  const rows = matrix.map(({ cells }) => new Map(cells.map((cell) => [cell.office, cell])));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label={t('rounds.matrix')}>
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
          {units.map(({ office, officeName }) => (
            <tr key={office}>
              <th scope="row">{officeName}</th>
              {rows.map((cells, index) => (
                <td key={matrix[index]!.key}>
                  <Cell cell={cells.get(office)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell }: { readonly cell: RoundPageResource['matrix'][number]['cells'][number] | undefined }) {
  const { t } = useTranslation();
  if (!cell) return <span className={styles.quiet}>–</span>;
  const doubts = [
    ...(cell.isContradiction ? [t('rounds.contradiction')] : []),
    ...(cell.isOutlier ? [t('rounds.outlier')] : []),
  ];
  return (
    <>
      {cell.values.map(({ documentId, findingId, text, period }) => (
        <div key={findingId}>
          <Link to={`/bao-cao/${documentId}`}>{text}</Link>
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
