import {
  IconAlertTriangleFilled,
  IconChevronDown,
  IconChevronRight,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconPencilCheck,
  IconUsers,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { classNames } from '../../../lib/class-names.ts';
import { formatFinding } from '../../../lib/format-finding.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { needsLook } from '../model/findings.ts';
import { type ListRow, rowKey } from '../model/list-rows.ts';
import styles from './finding-list.module.css';

interface ListLineProps {
  readonly row: ListRow;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly isFocused: boolean;
  /** Gets the key of the row. */
  readonly onChoose: (key: string) => void;
}

/** One line of the list. The keyboard is the list's business; a line only takes the mouse. */
export const ListLine = memo(function ListLine({ row, top, isFocused, onChoose }: ListLineProps) {
  const { t } = useTranslation();
  const place = { transform: `translateY(${top}px)` };
  if (row.type === 'heading') {
    return (
      <div className={styles.heading} style={place} aria-hidden="true">
        {t(`kindShort.${row.kind}`)} <span className="numbers">({row.count})</span>
      </div>
    );
  }
  if (row.type === 'none') {
    return (
      <div className={styles.none} style={place} aria-hidden="true">
        {t('review.emptyGroup')}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the listbox, which names this line
    <div
      id={`row-${rowKey(row)}`}
      role="option"
      aria-selected={isFocused}
      className={classNames(styles.line, row.type === 'fold' && styles.fold)}
      style={place}
      onClick={() => onChoose(rowKey(row))}
    >
      {row.type === 'fold' ? <Fold row={row} /> : <Finding finding={row.finding} />}
    </div>
  );
}, isSameLine);

/** Rows are made anew by every change of the list; what they show mostly is not. */
function isSameLine(a: ListLineProps, b: ListLineProps): boolean {
  return a.top === b.top && a.isFocused === b.isFocused && a.onChoose === b.onChoose && isSameRow(a.row, b.row);
}

function isSameRow(a: ListRow, b: ListRow): boolean {
  if (a.type === 'finding' || b.type === 'finding')
    return a.type === b.type && 'finding' in a && 'finding' in b && a.finding === b.finding;
  return JSON.stringify(a) === JSON.stringify(b);
}

function Fold({ row }: { readonly row: Extract<ListRow, { type: 'fold' }> }) {
  const { t } = useTranslation();
  const Chevron = row.isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <Chevron size={16} aria-hidden />
      <span>{t(row.isOpen ? 'review.hideSure' : 'review.showSure', { count: row.count })}</span>
    </>
  );
}

function Finding({ finding }: { readonly finding: FindingResource }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { evidence, reasons, state, agreement } = finding;
  const words = formatFinding(finding, language);
  const [firstReason] = reasons;
  const isHalf = agreement === 'one-of-two' || agreement === 'differs';
  const reason = state === 'open' && firstReason ? t(`review.reasons.${firstReason}`) : '';
  const why = isHalf ? t(`desk.twoShort.${agreement}`) : reason;
  return (
    <>
      <StateMark finding={finding} />
      <span className="visually-hidden">{t(`kind.${finding.kind}`)}: </span>
      <span
        className={classNames(
          styles.value,
          finding.kind === 'directive' && 'whole',
          state === 'rejected' && styles.struck,
        )}
      >
        {words}
      </span>
      <span className={styles.why}>{why}</span>
      <span className={classNames(styles.page, 'numbers')}>{t('statusDetail.pageShort', { page: evidence.page })}</span>
    </>
  );
}

/** State by shape as well as colour; named for the ear. */
function StateMark({ finding }: { readonly finding: FindingResource }) {
  const { t } = useTranslation();
  const { state, agreement } = finding;
  if (agreement === 'one-of-two' || agreement === 'differs')
    return <IconUsers size={16} className={styles.look} role="img" aria-label={t(`desk.two.${agreement}`)} />;
  if (state === 'confirmed')
    return <IconCircleCheckFilled size={16} className={styles.done} role="img" aria-label={t('state.confirmed')} />;
  if (state === 'corrected')
    return <IconPencilCheck size={16} className={styles.done} role="img" aria-label={t('state.corrected')} />;
  if (state === 'rejected')
    return <IconCircleXFilled size={16} className={styles.wrong} role="img" aria-label={t('state.rejected')} />;
  if (needsLook(finding))
    return <IconAlertTriangleFilled size={16} className={styles.look} role="img" aria-label={t('state.open')} />;
  return <IconCircleCheck size={16} className={styles.sure} role="img" aria-label={t('state.sure')} />;
}
