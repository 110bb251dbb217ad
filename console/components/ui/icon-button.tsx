import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { MouseEventHandler, ReactNode } from 'react';

interface IconButtonProps extends Pick<ActionIconProps, 'variant' | 'size' | 'className' | 'disabled'> {
  readonly label: string;
  /** The key that does the same, shown in the tip. */
  readonly keyHint?: string;
  readonly pressed?: boolean;
  readonly onClick: MouseEventHandler<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** A button that is only a picture: named for screen readers, with a tip for everybody else. */
export function IconButton({ label, keyHint, pressed, children, variant = 'subtle', ...rest }: IconButtonProps) {
  const tip = keyHint ? (
    <>
      {label} <kbd>{keyHint}</kbd>
    </>
  ) : (
    label
  );
  return (
    <Tooltip label={tip}>
      <ActionIcon
        variant={variant}
        color={pressed ? 'accent' : 'gray'}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(keyHint ? { 'aria-keyshortcuts': keyHint } : {})}
        {...rest}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
