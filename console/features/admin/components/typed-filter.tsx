import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { classNames } from '../../../lib/class-names.ts';
import styles from './admin.module.css';

interface TypedFilterProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

const TYPING_MILLISECONDS = 300;

/** A field whose words count once the typing pauses. */
export function TypedFilter({ label, text, onChange }: TypedFilterProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onChange(typed), TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <TextInput
      type="search"
      className={classNames(styles.wide)}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
