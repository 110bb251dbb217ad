import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconMail, IconUsers } from '@tabler/icons-react';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RoundPageResource } from '../../../../shared/contracts/api-rounds.ts';
import { formatDate, formatTime } from '../../../lib/vietnam-time.ts';
import { ItemMark } from './item-mark.tsx';
import styles from './rounds.module.css';
import { UnitMark } from './unit-mark.tsx';
import { useGrowing } from './use-growing.ts';

type Unit = RoundPageResource['units'][number];
type Outline = RoundPageResource['round']['outline'];

/** Rows drawn at first, as many as the scrolling part shows. */
const FIRST_ROWS = 20;

interface UnitTableProps {
  readonly units: readonly Unit[];
  readonly outline: Outline;
  readonly onUnlink: (report: string) => void;
}

/** Every unit: how it is supervised, where its report stands, when it is due, what of the outline is answered. */
export const UnitTable = memo(function UnitTable({ units, outline, onUnlink }: UnitTableProps) {
  const { t } = useTranslation();
  const drawn = useGrowing(units.length, FIRST_ROWS);
  const columns = ['unit', 'way', 'status', 'due', ...(outline.length > 0 ? ['outline'] : []), 'reports'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label={t('rounds.progress')}>
      <table className={styles.table} data-units>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`rounds.unitColumns.${column}` as 'rounds.unitColumns.unit')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.slice(0, drawn).map((unit) => (
            <UnitRows key={unit.office} unit={unit} outline={outline} onUnlink={onUnlink} />
          ))}
        </tbody>
      </table>
    </section>
  );
});

interface UnitRowsProps {
  readonly unit: Unit;
  readonly outline: Outline;
  readonly onUnlink: (report: string) => void;
}

function UnitRows({ unit, outline, onUnlink }: UnitRowsProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const { officeName, way, state, dueDay, wasLate, reports, checklist } = unit;
  const Way = way === 'visit' ? IconUsers : IconMail;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const hasDetails = outline.length > 0 || reports.length > 0;
  return (
    <>
      <tr>
        <th scope="row">
          {hasDetails ? (
            <button
              type="button"
              className={styles.open}
              aria-expanded={isOpen}
              aria-controls={details}
              onClick={() => setOpen(!isOpen)}
            >
              <Chevron size={15} aria-hidden /> {officeName}
            </button>
          ) : (
            officeName
          )}
        </th>
        <td>
          <span className={styles.mark}>
            <Way size={15} aria-hidden /> {t(`rounds.way.${way}`)}
          </span>
        </td>
        <td>
          <UnitMark state={state} />
          {wasLate && <span className={styles.late}> ({t('rounds.wasLate')})</span>}
        </td>
        <td className="numbers">{dueDay === null ? t('rounds.noDue') : formatDate(dueDay)}</td>
        {outline.length > 0 && (
          <td className="numbers">{t('rounds.itemsDone', { done: checklist.length, count: outline.length })}</td>
        )}
        <td>
          {reports.map((report, index) => (
            <Link key={report} to={`/bao-cao/${report}`} className={styles.report}>
              {t('action.open')} {reports.length > 1 ? index + 1 : ''}
              <span className="visually-hidden"> {officeName}</span>
            </Link>
          ))}
        </td>
      </tr>
      {isOpen && (
        <tr id={details} className={styles.details}>
          <td colSpan={outline.length > 0 ? 6 : 5}>
            <UnitOutline unit={unit} outline={outline} />
            {reports.map((report, index) => (
              <Button key={report} variant="default" size="xs" onClick={() => onUnlink(report)}>
                {reports.length > 1 ? t('rounds.unlinkNumber', { number: index + 1 }) : t('rounds.unlink')}
              </Button>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function UnitOutline({ unit: { checklist }, outline }: Omit<UnitRowsProps, 'onUnlink'>) {
  const byItem = new Map(checklist.map((check) => [check.item, check]));
  return (
    <ul className={styles.unitOutline}>
      {outline.map(({ id, label }) => {
        const check = byItem.get(id);
        return (
          <li key={id}>
            <span>
              {label}
              {check?.tick && (
                <span className={styles.quiet}>
                  {' '}
                  · {check.tick.note && `${check.tick.note}, `}
                  {formatTime(check.tick.at)}
                </span>
              )}
            </span>
            <ItemMark standing={check?.standing ?? 'none'} />
          </li>
        );
      })}
    </ul>
  );
}
