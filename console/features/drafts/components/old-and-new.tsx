import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import styles from './editor.module.css';

const WHY = ['corrected', 'decided-anew', 'report-in-review', 'undecided', 'second-person', 'rejected'] as const;

interface OldAndNewProps {
  readonly standing: DraftResource['standings'][string];
  /** Who had confirmed the old value, and when. */
  readonly by: string;
  readonly at: string;
}

/** What was printed and what is confirmed now, side by side, each with who decided it when. */
export function OldAndNew({ standing: { was, now, why, ...decision }, by, at }: OldAndNewProps) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const reason = t(`drafts.why.${WHY.find((one) => one === why) ?? 'unknown'}`);
  return (
    <div className={styles.sides}>
      <div>
        <span className={styles.quiet}>{t('drafts.before')}</span>
        <s>{was}</s>
        <span className={styles.quiet}>{t('drafts.byAt', { by: personName(by), at: formatTime(at) })}</span>
      </div>
      <div>
        <span className={styles.quiet}>
          {t('drafts.now')} · {reason}
        </span>
        <b>{now ?? t('drafts.nothingNow')}</b>
        {decision.by && decision.at && (
          <span className={styles.quiet}>
            {t('drafts.byAt', { by: personName(decision.by), at: formatTime(decision.at) })}
          </span>
        )}
      </div>
    </div>
  );
}
