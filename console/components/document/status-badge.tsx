import {
  IconAlertTriangle,
  IconCheck,
  IconCopy,
  IconEye,
  IconFileOff,
  IconInbox,
  IconListSearch,
  IconPencil,
  IconScan,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import { classNames } from '../../lib/class-names.ts';
import styles from './status-badge.module.css';

type Tone = 'plain' | 'moving' | 'look' | 'done' | 'wrong';

const LOOKS: Readonly<Record<DocumentStatus, { readonly tone: Tone; readonly Icon: typeof IconCheck }>> = {
  received: { tone: 'moving', Icon: IconInbox },
  recognizing: { tone: 'moving', Icon: IconScan },
  extracting: { tone: 'moving', Icon: IconListSearch },
  'awaiting-review': { tone: 'look', Icon: IconEye },
  'in-review': { tone: 'look', Icon: IconPencil },
  confirmed: { tone: 'done', Icon: IconCheck },
  rejected: { tone: 'wrong', Icon: IconFileOff },
  duplicate: { tone: 'plain', Icon: IconCopy },
  failed: { tone: 'wrong', Icon: IconAlertTriangle },
};

/** A document's state: an icon, a word and a colour, never the colour alone. */
export function StatusBadge({ status }: { readonly status: DocumentStatus }) {
  const { t } = useTranslation();
  const { tone, Icon } = LOOKS[status];
  return (
    <span className={classNames(styles.badge, styles[tone])}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`status.${status}`)}
    </span>
  );
}
