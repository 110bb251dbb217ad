import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './dialogs.module.css';

const KEYS = [
  [['Enter'], 'enter'],
  [['Tab', 'Shift Tab'], 'tab'],
  [['↓', '↑'], 'arrows'],
  [['1', '2', '3'], 'digits'],
  [['E'], 'edit'],
  [['L'], 'likely'],
  [['R'], 'reject'],
  [['A'], 'add'],
  [['U'], 'undo'],
  [['S'], 'bulk'],
  [['F'], 'fold'],
  [['H'], 'boxes'],
  [['+', '-', '0'], 'zoom'],
  [['PgDn', 'PgUp'], 'pages'],
  [['X'], 'rotate'],
  [['Y'], 'history'],
  [['Ctrl Enter'], 'finish'],
  [['Esc', 'F6'], 'regions'],
  [['?'], 'help'],
] as const;

/** All keys of the review page. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('review.help.title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <p className={styles.lead}>{t('review.help.hint')}</p>
      <dl className={styles.keys}>
        {KEYS.map(([keys, command]) => (
          <div key={command}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`review.help.${command}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
