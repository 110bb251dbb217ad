import { IconArchive, IconClockExclamation, IconHandStop, IconTrash, IconTrashX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordLine } from '../../../../shared/contracts/api-records.ts';
import styles from './records.module.css';

const ICONS = {
  active: IconArchive,
  due: IconClockExclamation,
  'on-hold': IconHandStop,
  'disposal-proposed': IconTrash,
  disposed: IconTrashX,
} as const;

/** Where a record stands: an icon and a word. */
export function StateMark({ standing }: Pick<RecordLine, 'standing'>) {
  const { t } = useTranslation();
  const state = standing.state === 'active' && standing.isDue ? 'due' : standing.state;
  const Icon = ICONS[state];
  return (
    <span className={styles.mark} data-state={state}>
      <Icon size={15} aria-hidden />
      {t(`records.state.${state}`)}
    </span>
  );
}
