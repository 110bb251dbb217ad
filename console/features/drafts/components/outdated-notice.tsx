import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import type { OpenDraft } from '../hooks/use-draft.ts';
import styles from './editor.module.css';

const WHY = ['corrected', 'decided-anew', 'report-in-review', 'undecided', 'second-person', 'rejected'] as const;

/** Values whose proof no longer stands: what was printed, what is confirmed now, and the click that takes it over. */
export function OutdatedNotice({ open, resource }: { readonly open: OpenDraft; readonly resource: DraftResource }) {
  const { t } = useTranslation();
  const outdated = Object.entries(resource.standings).filter(([, { state }]) => state === 'outdated');
  if (outdated.length === 0) return null;
  const isIssued = resource.draft.status === 'issued';
  const mayRefresh = ['drafting', 'returned', 'submitted'].includes(resource.draft.status);
  return (
    <section className={styles.notice} aria-live="polite">
      <div className={styles.noticeHead}>
        <p>
          <b>{t('drafts.outdated', { count: outdated.length })}.</b>{' '}
          {t(isIssued ? 'drafts.frozenHint' : 'drafts.refreshHint')}
        </p>
        {mayRefresh && (
          <Button
            size="xs"
            leftSection={<IconRefresh size={15} />}
            loading={open.isActing}
            onClick={() => void open.act({ name: 'refresh' }).catch(() => undefined)}
          >
            {t('drafts.refresh')}
          </Button>
        )}
      </div>
      <ul className={styles.changes}>
        {outdated.map(([id, { was, now, why }]) => (
          <li key={id}>
            <s>{was}</s> → <b>{now ?? t('drafts.nothingNow')}</b>{' '}
            <span className={styles.quiet}>({t(`drafts.why.${WHY.find((one) => one === why) ?? 'unknown'}`)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
