import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconLock,
  IconPencil,
  IconSquareDashed,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftListItem } from '../../../../shared/contracts/api-drafts.ts';
import styles from './marks.module.css';

const ICONS = {
  drafting: IconPencil,
  submitted: IconClock,
  returned: IconAlertTriangle,
  approved: IconCircleCheck,
  issued: IconLock,
} as const;

/** Where a draft stands: an icon and a word. */
export function DraftStatus({ status }: { readonly status: DraftListItem['status'] }) {
  const { t } = useTranslation();
  const Icon = ICONS[status];
  return (
    <span className={styles.status} data-status={status}>
      <Icon size={15} aria-hidden /> {t(`drafts.status.${status}`)}
    </span>
  );
}

interface GapMarksProps {
  readonly outdated: number;
  readonly blanks: number;
  readonly unbound?: number;
}

/** What a person still has to settle: outdated values first. */
export function GapMarks({ outdated, blanks, unbound = 0 }: GapMarksProps) {
  const { t } = useTranslation();
  if (outdated + blanks + unbound === 0) {
    return (
      <span className={styles.mark} data-tone="done">
        <IconCircleCheck size={15} aria-hidden /> {t('drafts.whole')}
      </span>
    );
  }
  return (
    <span className={styles.marks}>
      {outdated > 0 && (
        <span className={styles.mark} data-tone="wrong">
          <IconAlertTriangle size={15} aria-hidden /> {t('drafts.outdated', { count: outdated })}
        </span>
      )}
      {blanks > 0 && (
        <span className={styles.mark} data-tone="look">
          <IconSquareDashed size={15} aria-hidden /> {t('drafts.blanks', { count: blanks })}
        </span>
      )}
      {unbound > 0 && (
        <span className={styles.mark} data-tone="look">
          <IconPencil size={15} aria-hidden /> {t('drafts.unbound', { count: unbound })}
        </span>
      )}
    </span>
  );
}
