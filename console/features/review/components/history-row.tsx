import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api.ts';
import { formatUnknownValue } from '../../../lib/format-finding.ts';
import { useUser } from '../../../lib/session-context.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
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
  const user = useUser();
  const { action, by, at, before, after, reason } = entry;
  const valueBefore = formatUnknownValue(before, language);
  const valueAfter = formatUnknownValue(after, language);
  return (
    <li className={styles.entry}>
      <p className={styles.entryHead}>
        <strong>{t(`review.act.${action}`)}</strong>
        <span>{by === user.id ? t('me') : by}</span>
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
      {reason && <p className={styles.entryReason}>{t('review.reason', { reason })}</p>}
      {finding && (
        <button type="button" className={styles.link} onClick={() => onShow(finding.id)}>
          {t('review.historyPage.show')} · {t('search.page', { page: finding.evidence.page })}
        </button>
      )}
    </li>
  );
}
