import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconClockPause, IconClockPlay, IconDots, IconInboxOff, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Moving } from '../hooks/use-moving.ts';
import type { Review } from '../hooks/use-review.ts';
import type { DeskDialog } from './desk-dialogs.tsx';
import { KeyHint } from './key-hint.tsx';

interface DeskMenuProps {
  readonly review: Review;
  readonly moving: Moving;
  readonly onOpen: (dialog: DeskDialog) => void;
}

/** What can be done with a report besides reviewing it. */
export function DeskMenu({ review, moving, onOpen }: DeskMenuProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { postponed, forwarded } = review.detail.document;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('desk.more')}>
          <IconDots size={18} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconClockPause size={16} />}
          rightSection={<KeyHint of="postpone" />}
          onClick={() => onOpen('postpone')}
        >
          {t('desk.postpone')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSend size={16} />}
          rightSection={<KeyHint of="forward" />}
          onClick={() => onOpen('forward')}
        >
          {t('desk.forward')}
        </Menu.Item>
        {postponed && (
          <Menu.Item leftSection={<IconClockPlay size={16} />} onClick={() => moving.postpone(null, '')}>
            {t('desk.resume')}
          </Menu.Item>
        )}
        {forwarded && (
          <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={() => moving.forward(null, '', '')}>
            {t('desk.takeBack')}
          </Menu.Item>
        )}
        <Menu.Divider />
        {/* Leaving the page gives the report free. */}
        <Menu.Item leftSection={<IconInboxOff size={16} />} onClick={() => void navigate('/bao-cao')}>
          {t('desk.release')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
