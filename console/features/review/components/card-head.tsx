import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api.ts';
import { formatFinding } from '../../../lib/format-finding.ts';
import { useUser } from '../../../lib/session-context.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import styles from './finding-card.module.css';

/** What kind of finding it is, and who decided what about it. */
export function CardHead({ finding }: { readonly finding: FindingResource }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const user = useUser();
  const { kind, state, decision, proposed, evidence, origin } = finding;
  const by = decision && (decision.by === user.id ? t('me') : decision.by);
  const isChanged = origin === 'machine' && JSON.stringify(proposed) !== JSON.stringify(finding.value);
  return (
    <header className={styles.head}>
      <h2>
        {t(`kind.${kind}`)} <span className="numbers">· {t('search.page', { page: evidence.page })}</span>
      </h2>
      {decision && (
        <p className={styles.decided}>
          {t('review.decidedBy', { state: t(`state.${state}`), by, at: formatTime(decision.at) })}
          {decision.reason && <span> · {t('review.reason', { reason: decision.reason })}</span>}
        </p>
      )}
      {isChanged && (
        <p className={styles.was}>{t('review.was', { value: formatFinding({ kind, value: proposed }, language) })}</p>
      )}
    </header>
  );
}
