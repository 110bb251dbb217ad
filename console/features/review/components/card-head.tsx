import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { formatFinding } from '../../../lib/format-finding.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import styles from './finding-card.module.css';

/** What kind of finding it is, and who decided what about it. */
export function CardHead({ finding }: { readonly finding: FindingResource }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = usePersonName();
  const { kind, state, decision, proposed, evidence, origin } = finding;
  const by = decision && nameOf(decision.by);
  const isChanged = origin === 'machine' && JSON.stringify(proposed) !== JSON.stringify(finding.value);
  return (
    <header className={styles.head}>
      <h2>
        {t(`kind.${kind}`)} <span className="numbers">· {t('archive.page', { page: evidence.page })}</span>
      </h2>
      {finding.agreement && <Voices finding={finding} />}
      {decision && !finding.agreement && (
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

/** Where two persons must agree: how far they are, and what each of them said. */
function Voices({ finding }: { readonly finding: FindingResource }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = usePersonName();
  const { agreement, voices = [], kind } = finding;
  if (!agreement) return null;
  const isHalf = agreement === 'one-of-two' || agreement === 'differs';
  return (
    <div className={styles.voices}>
      <p className={isHalf ? styles.half : styles.decided}>
        <IconUsers size={15} aria-hidden /> {t(`desk.two.${agreement}`)}
      </p>
      {voices.length > 0 && (
        <ul aria-label={t('desk.voices')}>
          {voices.map(({ by, at, state, value, reason }) => (
            <li key={by}>
              {t('desk.voice', {
                by: nameOf(by),
                state: t(`state.${state}`).toLowerCase(),
                value: state === 'corrected' ? formatFinding({ kind, value } as FindingResource, language) : '',
              })}
              {reason && ` · ${t('review.reason', { reason })}`}{' '}
              <time dateTime={at} className="numbers">
                {formatTime(at)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
