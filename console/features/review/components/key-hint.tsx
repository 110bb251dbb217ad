import { useContext } from 'react';
import { KeymapContext } from '../hooks/use-keymap.ts';
import { ariaKey, type KeyCommand, labelKey } from '../model/key-commands.ts';

/** The key of a command, as this person has it. */
export function KeyHint({ of }: { readonly of: KeyCommand }) {
  const [key] = useContext(KeymapContext).keysOf[of];
  return key ? <kbd>{labelKey(key)}</kbd> : null;
}

/** The same as words, for tips and for screen readers. */
export function useKeyWords(): (command: KeyCommand) => { readonly label: string; readonly aria: string } {
  const { keysOf } = useContext(KeymapContext);
  return (command) => {
    const [key = ''] = keysOf[command];
    return { label: labelKey(key), aria: ariaKey(key) };
  };
}
