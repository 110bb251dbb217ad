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
import type { StopKind } from '../model/stops.ts';
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
  /** Leads to the next of a kind; the marks are buttons then. */
  readonly onNext?: (kind: StopKind) => void;
}

/** What a person still has to settle: outdated values first. */
export function GapMarks({ outdated, blanks, unbound = 0, onNext }: GapMarksProps) {
  const { t } = useTranslation();
  if (outdated + blanks + unbound === 0) {
    return (
      <span className={styles.mark} data-tone="done">
        <IconCircleCheck size={15} aria-hidden /> {t('drafts.whole')}
      </span>
    );
  }
  const marks = [
    { kind: 'outdated', tone: 'wrong', Icon: IconAlertTriangle, count: outdated, words: 'drafts.outdated' },
    { kind: 'blank', tone: 'look', Icon: IconSquareDashed, count: blanks, words: 'drafts.blanks' },
    { kind: 'unbound', tone: 'look', Icon: IconPencil, count: unbound, words: 'drafts.unbound' },
  ] as const;
  return (
    <span className={styles.marks}>
      {marks
        .filter(({ count }) => count > 0)
        .map(({ kind, tone, Icon, count, words }) => {
          const content = (
            <>
              <Icon size={15} aria-hidden /> {t(words, { count })}
            </>
          );
          return onNext ? (
            <button
              key={kind}
              type="button"
              className={styles.mark}
              data-tone={tone}
              title={t('drafts.next')}
              onClick={() => onNext(kind)}
            >
              {content}
            </button>
          ) : (
            <span key={kind} className={styles.mark} data-tone={tone}>
              {content}
            </span>
          );
        })}
    </span>
  );
}
