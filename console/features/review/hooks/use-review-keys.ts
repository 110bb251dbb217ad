import { useLayoutEffect, useRef } from 'react';
import { type KeyCommand, type Keymap, type KeyPlace, readKey } from '../model/key-commands.ts';

/** Marks the element whose keys belong to the review: the list of findings. */
export const REVIEW_LIST = 'data-review-list';

/** Listens to the keys of the review page while no dialog is open. */
export function useReviewKeys(isActive: boolean, keymap: Keymap, run: (command: KeyCommand) => void): void {
  const latest = useRef({ run, keymap });
  latest.current = { run, keymap };
  // Before the page is painted: a key pressed on what one sees must never be lost.
  useLayoutEffect(() => {
    if (!isActive) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = readKey(event, placeOf(event.target), latest.current.keymap);
      if (!command) return;
      event.preventDefault();
      latest.current.run(command);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [isActive]);
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement) || target === document.body) return 'list';
  if (target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'))
    return 'field';
  if (target.closest(`[${REVIEW_LIST}]`) || target.matches('main, [data-review-stage]')) return 'list';
  return 'control';
}
