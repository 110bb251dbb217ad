import { describe, expect, it } from 'vitest';
import { readKey } from '../../../console/features/review/model/key-commands.ts';

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
