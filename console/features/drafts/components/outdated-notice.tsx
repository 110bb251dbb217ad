import { Button } from '@mantine/core';
import { IconLock, IconRefresh } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import type { Choice } from '../hooks/use-side.ts';
import { findField } from '../model/find-field.ts';
import { SUBJECT } from '../model/pieces.ts';
import { outdatedStops } from '../model/stops.ts';
import styles from './editor.module.css';
import { OldAndNew } from './old-and-new.tsx';

interface OutdatedNoticeProps {
  readonly resource: DraftResource;
  readonly isActing: boolean;
  /** Binds these values anew, or all of them; absent where nothing may be refreshed. */
  readonly onRefresh?: (fields?: readonly string[]) => void;
  readonly onGo: (choice: Choice) => void;
}

/** Values whose proof no longer stands: what was printed, what is confirmed now, and the click that takes it over. */
export function OutdatedNotice({ resource, isActing, onRefresh, onGo }: OutdatedNoticeProps) {
  const { t } = useTranslation();
  const { draft, standings } = resource;
  const outdated = useMemo(() => outdatedStops(draft, standings), [draft, standings]);
  if (outdated.length === 0) return null;
  const isIssued = draft.status === 'issued';
  return (
    <section className={styles.notice} aria-live="polite" aria-label={t('drafts.outdatedTitle')}>
      <div className={styles.noticeHead}>
        <p>
          {isIssued && <IconLock size={15} aria-hidden />} <b>{t('drafts.outdated', { count: outdated.length })}.</b>{' '}
          {t(isIssued ? 'drafts.frozenHint' : onRefresh ? 'drafts.refreshHint' : 'drafts.returnToRefresh')}
        </p>
        {onRefresh && (
          <Button
            size="xs"
            leftSection={<IconRefresh size={15} aria-hidden />}
            loading={isActing}
            onClick={() => onRefresh()}
          >
            {t('drafts.refresh')}
          </Button>
        )}
      </div>
      <ul className={styles.changes}>
        {outdated.map(({ paragraphId, pieceId }) => {
          const field = findField(draft, pieceId);
          if (!field) return null;
          const { report, page, by, at } = field.binding;
          return (
            <li key={field.id}>
              <OldAndNew standing={standings[field.id]!} by={by} at={at} />
              <span className={styles.quiet}>{t('drafts.proofOf', { report, page })}</span>
              <span className={styles.rowActs}>
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => onGo({ paragraphId: paragraphId || SUBJECT, pieceId })}
                >
                  {t('drafts.goThere')}
                </Button>
                {onRefresh && (
                  <Button size="compact-xs" variant="default" disabled={isActing} onClick={() => onRefresh([field.id])}>
                    {t('drafts.refreshOne')}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
