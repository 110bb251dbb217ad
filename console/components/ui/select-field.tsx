import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';

/** The browser's own select: its list is the best one on every screen and for every reader. */
export function SelectField(props: NativeSelectProps) {
  return <NativeSelect rightSection={<IconChevronDown size={15} aria-hidden />} rightSectionWidth={32} {...props} />;
}
