import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { formatUnknownValue } from '../../../lib/format-finding.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatDate, formatTime } from '../../../lib/vietnam-time.ts';
import type { HistoryEntry } from '../api/review-commands.ts';
import styles from './dialogs.module.css';

interface HistoryRowProps {
  readonly entry: HistoryEntry;
  /** Undefined for acts on the whole report and for additions that were undone. */
  readonly finding: FindingResource | undefined;
  readonly onShow: (findingId: string) => void;
}

/** One decision: who, when, what; before and after where the value changed. */
export function HistoryRow({ entry, finding, onShow }: HistoryRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = usePersonName();
  const { action, by, at, before, after, reason, via } = entry;
  const valueBefore = formatUnknownValue(before, language);
  const moved = action === 'postpone' && typeof after === 'string' ? formatDate(after) : null;
  const colleague = action === 'forward' && typeof after === 'string' ? nameOf(after) : null;
  const page = action === 'check-page' && typeof after === 'number' ? t('archive.page', { page: after }) : null;
  const valueAfter = page ?? moved ?? colleague ?? formatUnknownValue(after, language);
  return (
    <li className={styles.entry}>
      <p className={styles.entryHead}>
        <strong>{t(`review.act.${action}`)}</strong>
        {via && <span>({t(`desk.via.${via}`)})</span>}
        <span>{nameOf(by)}</span>
        <time dateTime={at} className="numbers">
          {formatTime(at)}
        </time>
      </p>
      {(valueBefore ?? valueAfter) && (
        <p className="numbers">
          {valueBefore && (
            <span className={valueAfter ? styles.before : undefined}>
              <span className="visually-hidden">{t('review.historyPage.before')}: </span>
              {valueBefore}
            </span>
          )}
          {valueBefore && valueAfter && ' → '}
          {valueAfter && (
            <span>
              <span className="visually-hidden">{t('review.historyPage.after')}: </span>
              {valueAfter}
            </span>
          )}
        </p>
      )}
      {reason && (
        <p className={styles.entryReason}>
          {t(action === 'postpone' || action === 'forward' ? 'review.note' : 'review.reason', { reason })}
        </p>
      )}
      {finding && (
        <button type="button" className={styles.link} onClick={() => onShow(finding.id)}>
          {t('review.historyPage.show')} · {t('archive.page', { page: finding.evidence.page })}
        </button>
      )}
    </li>
  );
}
