import { describe, expect, it } from 'vitest';
import {
  changeKey,
  createKeymap,
  KEY_COMMANDS,
  labelKey,
  nameKey,
  readKey,
  resetKey,
} from '../../../console/features/review/model/key-commands.ts';

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('keys of the review page', () => {
  it('work on the list', () => {
    expect(readKey(press('Enter'), 'list')).toBe('confirm');
    expect(readKey(press('Tab'), 'list')).toBe('next');
    expect(readKey(press('Tab', { shiftKey: true }), 'list')).toBe('previous');
    expect(readKey(press('E'), 'list')).toBe('edit');
    expect(readKey(press('?', { shiftKey: true }), 'list')).toBe('help');
  });

  it('leave Enter and Tab to the button they are pressed on', () => {
    expect(readKey(press('Enter'), 'control')).toBeUndefined();
    expect(readKey(press('Tab'), 'control')).toBeUndefined();
    expect(readKey(press('u'), 'control')).toBe('undo');
  });

  it('leave letters to the field they are typed in, and still finish from there', () => {
    expect(readKey(press('e'), 'field')).toBeUndefined();
    expect(readKey(press('1'), 'field')).toBeUndefined();
    expect(readKey(press('Enter', { ctrlKey: true }), 'field')).toBe('finish');
  });

  it('never take a key of the browser', () => {
    for (const key of ['r', 'a', 'l', 'f', 'Tab', '0', '+']) {
      expect(readKey(press(key, { ctrlKey: true }), 'list')).toBeUndefined();
      expect(readKey(press(key, { altKey: true }), 'list')).toBeUndefined();
      expect(readKey(press(key, { metaKey: true }), 'list')).toBeUndefined();
    }
  });
});

describe("a person's own keys", () => {
  it('take the place of the usual one', () => {
    const keymap = createKeymap({ reject: 'd' });
    expect(readKey(press('d'), 'list', keymap)).toBe('reject');
    expect(readKey(press('r'), 'list', keymap)).toBeUndefined();
    expect(keymap.keysOf.reject.map(labelKey)).toEqual(['D']);
  });

  it('can be given to every command', () => {
    for (const command of KEY_COMMANDS) expect(changeKey({}, command, 'F8')).toEqual({ [command]: 'F8' });
  });

  it('are refused where another command has the key, also one of its own', () => {
    expect(changeKey({}, 'edit', 'r')).toEqual({ taken: 'reject' });
    expect(changeKey({ reject: 'd' }, 'edit', 'd')).toEqual({ taken: 'reject' });
    expect(changeKey({}, 'edit', '=')).toEqual({ taken: 'zoom-in' });
  });

  it('free the usual key for another command, which then cannot be taken back from it', () => {
    const own = changeKey({ reject: 'd' }, 'edit', 'r');
    expect(own).toEqual({ reject: 'd', edit: 'r' });
    expect(resetKey({ reject: 'd', edit: 'r' }, 'reject')).toEqual({ taken: 'edit' });
    expect(resetKey({ reject: 'd' }, 'reject')).toEqual({});
  });

  it('never give one key to two commands', () => {
    const keymap = createKeymap({ boxes: '=', fold: 'h' });
    const all = KEY_COMMANDS.flatMap((command) => keymap.keysOf[command]);
    expect(new Set(all).size).toBe(all.length);
    expect(keymap.keysOf['zoom-in']).toEqual(['+']);
  });

  it('leave controls the keys they need themselves, whatever they were made to mean', () => {
    const keymap = createKeymap({ edit: ' ' });
    expect(readKey(press(' '), 'list', keymap)).toBe('edit');
    expect(readKey(press(' '), 'control', keymap)).toBeUndefined();
  });

  it.each([
    ['F5', {}],
    ['s', { ctrlKey: true }],
    ['a', { altKey: true }],
    ['Shift', { shiftKey: true }],
  ])('cannot be %s with %o', (key, held) => expect(nameKey(press(key, held))).toBeUndefined());
});
