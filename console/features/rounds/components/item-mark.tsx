import { IconCircleCheck, IconCircleDashed, IconEye, IconPencilCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ItemStanding } from '../../../../shared/domain/round/checklist.ts';
import styles from './checklist.module.css';

const ICONS = {
  none: IconCircleDashed,
  found: IconEye,
  confirmed: IconCircleCheck,
  ticked: IconPencilCheck,
} as const;

/** How an item of the outline stands: a sign and a word. */
export function ItemMark({ standing }: { readonly standing: ItemStanding }) {
  const { t } = useTranslation();
  const Icon = ICONS[standing];
  return (
    <span className={styles.mark} data-standing={standing}>
      <Icon size={16} aria-hidden />
      {t(`rounds.item.${standing}`)}
    </span>
  );
}
