import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SearchHitResource } from '../../../../shared/contracts/api-search.ts';
import { StatusBadge } from '../../../components/document/status-badge.tsx';
import { useOfficeName } from '../../../lib/session-context.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { cutMarks } from '../cut-marks.ts';
import styles from './hits.module.css';

interface HitsProps {
  readonly hits: readonly SearchHitResource[];
  /** What was typed: the page opens with it boxed. */
  readonly text: string;
}

/** Hits one below the other, each with the words where they stand. */
export function HitList({ hits, text }: HitsProps) {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  return (
    <ul className={styles.list}>
      {hits.map((hit) => (
        <li key={`${hit.documentId}-${hit.page}`} className={styles.hit}>
          <div className={styles.name}>
            <Link to={addressOf(hit, text)}>
              <span className={styles.number}>{hit.number ?? t('archive.noNumber')}</span> {hit.title}
            </Link>
            <span className={styles.page}>{t('archive.page', { page: hit.page })}</span>
          </div>
          <Excerpt hit={hit} />
          <p className={styles.facts}>
            <StatusBadge status={hit.status} />
            {hit.status !== 'confirmed' && <span className={styles.unconfirmed}>{t('archive.unconfirmed')}</span>}
            <span>{officeName(hit.office)}</span>
            {hit.date && <span className="numbers">{formatDate(hit.date)}</span>}
            {hit.match !== 'exact' && <span>{t(`archive.match.${hit.match}`)}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The same hits, a line each. */
export function HitTable({ hits, text }: HitsProps) {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['number', 'title', 'office', 'date', 'status', 'page'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'page' ? styles.right : undefined}>
                {t(`archive.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <tr key={`${hit.documentId}-${hit.page}`}>
              <td className={styles.number}>{hit.number ?? t('archive.noNumber')}</td>
              <td>
                <Link to={addressOf(hit, text)}>{hit.title}</Link>
              </td>
              <td>{officeName(hit.office)}</td>
              <td className="numbers">{hit.date ? formatDate(hit.date) : ''}</td>
              <td>
                <StatusBadge status={hit.status} />
              </td>
              <td className={`numbers ${styles.right}`}>{hit.page}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Excerpt({ hit: { excerpt, marks } }: { readonly hit: SearchHitResource }) {
  return (
    <q lang="vi" className={styles.excerpt}>
      {cutMarks(excerpt, marks).map(({ text, isMarked, start }) =>
        isMarked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
      )}
    </q>
  );
}

function addressOf({ documentId, page }: SearchHitResource, text: string): string {
  return `/bao-cao/${documentId}?${new URLSearchParams({ trang: String(page), tim: text })}`;
}
