import { IconAlertTriangle, IconCircleCheck, IconClock, IconEye, IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { UNIT_STATES } from '../../../../shared/contracts/api-rounds.ts';
import styles from './rounds.module.css';

const ICONS = {
  waiting: IconClock,
  late: IconAlertTriangle,
  received: IconInbox,
  'in-review': IconEye,
  confirmed: IconCircleCheck,
} as const;

interface UnitMarkProps {
  readonly state: (typeof UNIT_STATES)[number];
  /** How many units; absent for one. */
  readonly count?: number;
}

/** Where a unit stands: an icon and a word. */
export function UnitMark({ state, count }: UnitMarkProps) {
  const { t } = useTranslation();
  const Icon = ICONS[state];
  const word = t(`rounds.unit.${state}`);
  return (
    <span className={styles.mark} data-state={state}>
      <Icon size={15} aria-hidden />
      {count === undefined ? word : t('rounds.unitCount', { count, state: word.toLocaleLowerCase() })}
    </span>
  );
}
