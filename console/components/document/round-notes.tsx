import { useTranslation } from 'react-i18next';
import type { DocumentResource } from '../../../shared/contracts/api-documents.ts';
import { ROUND_NOTES } from '../../../shared/domain/round/round.ts';
import styles from './journey.module.css';

/** What became of a report that was sent for a round, where more is to be said than that it is in it. */
export function RoundNotes({ document: { notes } }: { readonly document: DocumentResource }) {
  const { t } = useTranslation();
  return ROUND_NOTES.filter((note) => notes.includes(note)).map((note) => (
    <span key={note} className={styles.detail}>
      {t(`rounds.note.${note}`)}
    </span>
  ));
}
