import { useTranslation } from 'react-i18next';
import { BLOCKS, SLOTS } from '../template-slots.ts';
import styles from './template.module.css';

/** Slots a draft fills by itself and what they mean; a press puts one where the caret was last. */
export function SlotList({ onInsert }: { readonly onInsert: (slot: string) => void }) {
  const { t } = useTranslation();
  return (
    <section className={styles.slots} aria-label={t('drafts.templates.slots')}>
      <h3>{t('drafts.templates.slots')}</h3>
      <p className={styles.hint}>{t('drafts.templates.slotsHint')}</p>
      {[SLOTS, BLOCKS].map((names) => (
        <div key={names[0]}>
          <h4>{t(names === SLOTS ? 'drafts.templates.inLine' : 'drafts.templates.ownLine')}</h4>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  // The field keeps its caret.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onInsert(name)}
                >
                  <code>{`{{${name}}}`}</code>
                </button>
                <span>{t(`drafts.templates.slot.${name}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
