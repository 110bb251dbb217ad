import { Button, Modal } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../lib/class-names.ts';
import { useOwnKeys } from '../hooks/use-keymap.ts';
import {
  changeKey,
  createKeymap,
  KEY_COMMANDS,
  type KeyCommand,
  labelKey,
  nameKey,
  type OwnKeys,
  resetKey,
} from '../model/key-commands.ts';
import styles from './keys-dialog.module.css';

/** A key that could not be given to a command, and why. */
interface Refused {
  readonly command: KeyCommand;
  readonly key: string;
  /** Null: the browser keeps this key. */
  readonly taken: KeyCommand | null;
}

/** All keys of the review page; each can be changed, and keeps to the person. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [waiting, setWaiting] = useState<KeyCommand | null>(null);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      closeOnEscape={waiting === null}
      title={t('keys.title')}
      size={860}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Keys waiting={waiting} setWaiting={setWaiting} />
    </Modal>
  );
}

interface KeysProps {
  readonly waiting: KeyCommand | null;
  readonly setWaiting: (command: KeyCommand | null) => void;
}

function Keys({ waiting, setWaiting }: KeysProps) {
  const { t } = useTranslation();
  const { own, save } = useOwnKeys();
  const [refused, setRefused] = useState<Refused | null>(null);
  const keymap = createKeymap(own);
  const take = (command: KeyCommand, key: string, next: OwnKeys | { readonly taken: KeyCommand }) => {
    setWaiting(null);
    if (isTaken(next)) return setRefused({ command, key, taken: next.taken });
    setRefused(null);
    save(next);
  };
  const press = (command: KeyCommand) => (event: KeyboardEvent) => {
    if (waiting !== command) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape' && command !== 'leave') return setWaiting(null);
    const name = nameKey(event);
    if (name !== undefined) take(command, name, changeKey(own, command, name));
    else if (event.key.length > 1 && !isModifier(event.key)) setRefused({ command, key: event.key, taken: null });
  };
  const hasOwn = Object.keys(own).length > 0;
  return (
    <>
      <div className={styles.lead}>
        <p>{t('keys.hint')}</p>
        <Button size="compact-sm" variant="default" disabled={!hasOwn} onClick={() => save({})}>
          {t('keys.resetAll')}
        </Button>
      </div>
      <p role="alert" className={styles.refused}>
        {refused && <RefusedWords refused={refused} />}
      </p>
      <ul className={styles.keys}>
        {KEY_COMMANDS.map((command) => (
          <li key={command} className={classNames(refused?.command === command && styles.wrong)}>
            <span>{t(`keys.command.${command}`)}</span>
            {own[command] && (
              <button
                type="button"
                className={styles.reset}
                aria-label={t('keys.resetOne', { command: t(`keys.command.${command}`) })}
                onClick={() => take(command, '', resetKey(own, command))}
              >
                {t('keys.reset')}
              </button>
            )}
            <button
              type="button"
              className={styles.key}
              aria-label={t('keys.change', {
                command: t(`keys.command.${command}`),
                key: keymap.keysOf[command].map(labelKey).join(', '),
              })}
              onClick={() => setWaiting(command)}
              onBlur={() => waiting === command && setWaiting(null)}
              onKeyDown={press(command)}
            >
              {waiting === command ? (
                <em>{t('keys.press')}</em>
              ) : (
                keymap.keysOf[command].map((key) => <kbd key={key}>{labelKey(key)}</kbd>)
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function RefusedWords({ refused: { command, key, taken } }: { readonly refused: Refused }) {
  const { t } = useTranslation();
  if (taken === null) return t('keys.ofBrowser', { key: labelKey(key) });
  const holder = t(`keys.command.${taken}`);
  if (key === '') return t('keys.usualTaken', { command: t(`keys.command.${command}`), taken: holder });
  return t('keys.taken', { key: labelKey(key), taken: holder });
}

function isTaken(next: OwnKeys | { readonly taken: KeyCommand }): next is { readonly taken: KeyCommand } {
  return 'taken' in next;
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph'].includes(key);
}
