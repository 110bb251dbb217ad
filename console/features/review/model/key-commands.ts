/** What a key asks for on the review page. */
export type KeyCommand =
  | 'confirm'
  | 'next'
  | 'previous'
  | 'row-down'
  | 'row-up'
  | 'reading-1'
  | 'reading-2'
  | 'reading-3'
  | 'edit'
  | 'likely'
  | 'reject'
  | 'add'
  | 'undo'
  | 'confirm-sure'
  | 'fold'
  | 'boxes'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit-width'
  | 'page-down'
  | 'page-up'
  | 'rotate'
  | 'history'
  | 'finish'
  | 'leave'
  | 'regions'
  | 'help';

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where the key was pressed: on the list or nowhere in particular, on another control, or in a field. */
export type KeyPlace = 'list' | 'control' | 'field';

/** Keys that only mean something on the list: elsewhere they belong to the control they are pressed on. */
const ON_LIST: Readonly<Record<string, KeyCommand>> = {
  Enter: 'confirm',
  Tab: 'next',
  'Shift+Tab': 'previous',
  ArrowDown: 'row-down',
  ArrowUp: 'row-up',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Escape: 'leave',
};
const ANYWHERE: Readonly<Record<string, KeyCommand>> = {
  '1': 'reading-1',
  '2': 'reading-2',
  '3': 'reading-3',
  e: 'edit',
  l: 'likely',
  r: 'reject',
  a: 'add',
  u: 'undo',
  s: 'confirm-sure',
  f: 'fold',
  h: 'boxes',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit-width',
  x: 'rotate',
  y: 'history',
  '?': 'help',
  F6: 'regions',
};

/** The command of a key; undefined where the key belongs to the browser or to the field it is typed in. */
export function readKey(pressed: PressedKey, place: KeyPlace): KeyCommand | undefined {
  if (pressed.altKey) return undefined;
  if (pressed.ctrlKey || pressed.metaKey) return pressed.key === 'Enter' ? 'finish' : undefined;
  if (place === 'field') return undefined;
  const name = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (place === 'list') {
    const onList = ON_LIST[pressed.shiftKey && name === 'Tab' ? 'Shift+Tab' : name];
    if (onList) return onList;
  }
  return ANYWHERE[name];
}
