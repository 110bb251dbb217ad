import { useTranslation } from 'react-i18next';
import type { BulkOutcome, RecordLine } from '../../../../shared/contracts/api-records.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import styles from './records.module.css';

interface RefusedListProps {
  readonly outcome: BulkOutcome | undefined;
  readonly chosen: readonly RecordLine[];
}

/** Which of the chosen records were refused, and why; nothing where none was. */
export function RefusedList({ outcome, chosen }: RefusedListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refused = outcome?.items.filter(({ refusal }) => refusal !== null) ?? [];
  if (refused.length === 0) return null;
  const nameOf = (id: string) => {
    const line = chosen.find(({ documentId }) => documentId === id);
    return line?.number ?? line?.title ?? id;
  };
  return (
    <div role="alert" className={styles.refused}>
      <p>{t('records.bulk.refused', { count: refused.length })}</p>
      <ul>
        {refused.map(({ documentId, refusal }) => (
          <li key={documentId}>
            <strong className="whole">{nameOf(documentId)}</strong> {refusal?.message[language]}
          </li>
        ))}
      </ul>
    </div>
  );
}
