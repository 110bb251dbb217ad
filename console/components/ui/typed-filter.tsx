import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

interface TypedFilterProps extends Pick<TextInputProps, 'size' | 'className'> {
  readonly label: string;
  readonly text: string;
  /** The button that empties the field; none without it. */
  readonly clear?: string;
  /** Gets the words without space around them. */
  readonly onChange: (text: string) => void;
}

const TYPING_MILLISECONDS = 250;

/** A field whose words count once the typing pauses. Words changed from outside replace what was typed. */
export function TypedFilter({ label, text, clear, onChange, ...field }: TypedFilterProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped((held) => (held.trim() === text ? held : text)), [text]);
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => onChange(typed.trim()), TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <TextInput
      type="search"
      {...field}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={clear && typed ? <CloseButton size="sm" aria-label={clear} onClick={() => setTyped('')} /> : null}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
