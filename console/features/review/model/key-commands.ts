/** Every command of the review page with its usual keys; the first one is shown. The order is that of the table of keys. */
export const USUAL_KEYS = {
  confirm: ['Enter'],
  next: ['Tab'],
  previous: ['Shift+Tab'],
  'row-down': ['ArrowDown'],
  'row-up': ['ArrowUp'],
  'reading-1': ['1'],
  'reading-2': ['2'],
  'reading-3': ['3'],
  edit: ['e'],
  likely: ['l'],
  reject: ['r'],
  add: ['a'],
  undo: ['u'],
  'confirm-sure': ['s'],
  same: ['m'],
  fold: ['f'],
  boxes: ['h'],
  'zoom-in': ['+', '='],
  'zoom-out': ['-'],
  'fit-width': ['0'],
  'page-down': ['PageDown'],
  'page-up': ['PageUp'],
  rotate: ['x'],
  history: ['y'],
  finish: ['Ctrl+Enter'],
  'next-report': ['n'],
  postpone: ['p'],
  forward: ['t'],
  'take-over': ['g'],
  leave: ['Escape'],
  regions: ['F6'],
  help: ['?'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a key asks for on the review page. */
export type KeyCommand = keyof typeof USUAL_KEYS;
export const KEY_COMMANDS = Object.keys(USUAL_KEYS) as readonly KeyCommand[];

/** A person's own keys; commands that are not named keep their usual ones. */
export type OwnKeys = Readonly<Record<string, string>>;

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where the key was pressed: on the list or nowhere in particular, on another control, or in a field. */
export type KeyPlace = 'list' | 'control' | 'field';

export interface Keymap {
  readonly commandOf: ReadonlyMap<string, KeyCommand>;
  readonly keysOf: Readonly<Record<KeyCommand, readonly string[]>>;
}

/** Keys that other controls need themselves: they mean a command only on the list. */
const OF_CONTROLS: ReadonlySet<string> = new Set(
  ['Enter', 'Tab', 'Shift+Tab', ' ', 'Escape', 'Home', 'End', 'PageDown', 'PageUp'].concat([
    'ArrowDown',
    'ArrowUp',
    'ArrowLeft',
    'ArrowRight',
  ]),
);
/** The one key with Ctrl the browser leaves to pages; it works from inside a field too. */
const WITH_CTRL = 'Ctrl+Enter';
const OF_BROWSER: ReadonlySet<string> = new Set([
  'F1',
  'F3',
  'F5',
  'F7',
  'F11',
  'F12',
  'Unidentified',
  'Dead',
  'Process',
]);

/** The keys that hold: usual ones, with a person's own in their place. An own key takes a usual one away from its command. */
export function createKeymap(own: OwnKeys = {}): Keymap {
  const taken = new Set<string>(KEY_COMMANDS.flatMap((command) => own[command] ?? []));
  const keysOf: Partial<Record<KeyCommand, readonly string[]>> = {};
  const commandOf = new Map<string, KeyCommand>();
  for (const command of KEY_COMMANDS) {
    const key = own[command];
    const usual: readonly string[] = USUAL_KEYS[command];
    const keys = key ? [key] : usual.filter((other) => !taken.has(other));
    keysOf[command] = keys;
    for (const each of keys) commandOf.set(each, command);
  }
  return { commandOf, keysOf: keysOf as Keymap['keysOf'] };
}

const USUAL = createKeymap();

/** The command of a key; undefined where the key belongs to the browser or to the field it is typed in. */
export function readKey(pressed: PressedKey, place: KeyPlace, keymap: Keymap = USUAL): KeyCommand | undefined {
  const name = nameKey(pressed);
  if (name === undefined) return undefined;
  if (name === WITH_CTRL) return keymap.commandOf.get(name);
  if (place === 'field' || (place === 'control' && OF_CONTROLS.has(name))) return undefined;
  return keymap.commandOf.get(name);
}

/** A key's name as it is kept; undefined for one that belongs to the browser, or for Shift and its like alone. */
export function nameKey({ key, shiftKey, ctrlKey, metaKey, altKey }: PressedKey): string | undefined {
  if (altKey || OF_BROWSER.has(key) || ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'].includes(key)) return undefined;
  if (ctrlKey || metaKey) return key === 'Enter' ? WITH_CTRL : undefined;
  if (key.length === 1) return key.toLowerCase();
  return shiftKey ? `Shift+${key}` : key;
}

/** What becomes of a person's keys when a command gets another key; `taken`: which command has it already. */
export function changeKey(own: OwnKeys, command: KeyCommand, key: string): OwnKeys | { readonly taken: KeyCommand } {
  const holder = createKeymap(own).commandOf.get(key);
  if (holder === command) return own;
  if (holder) return { taken: holder };
  const { [command]: _before, ...others } = own;
  const isUsual = (USUAL_KEYS[command] as readonly string[]).includes(key);
  return isUsual ? others : { ...others, [command]: key };
}

/** Gives one command its usual keys back; refused while another has taken them. */
export function resetKey(own: OwnKeys, command: KeyCommand): OwnKeys | { readonly taken: KeyCommand } {
  return changeKey(own, command, USUAL_KEYS[command][0]);
}

const LABELS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  ' ': 'Space',
};

/** How a key is printed: `E`, `Ctrl Enter`, `PgDn`. */
export function labelKey(name: string): string {
  if (LABELS[name]) return LABELS[name];
  if (name.length > 1 && name.includes('+')) return name.split('+').map(labelKey).join(' ');
  return name.length === 1 ? name.toUpperCase() : name;
}

/** As `aria-keyshortcuts` wants it. */
export function ariaKey(name: string): string {
  return name.replace('Ctrl+', 'Control+').replace(/^[a-z]$/u, (letter) => letter.toUpperCase());
}
