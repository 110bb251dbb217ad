import { useTranslation } from 'react-i18next';
import type { DocumentResource } from '../../../shared/contracts/api-documents.ts';
import styles from './document-name.module.css';

/** A report by its own number and title; by its file name while those are not known. */
export function DocumentName({ document }: { readonly document: DocumentResource }) {
  const { t } = useTranslation();
  const { own, fileName } = document;
  return (
    <span className={styles.name}>
      {own && (
        <span className={own.number ? styles.number : styles.unnumbered}>{own.number ?? t('reports.noNumber')}</span>
      )}
      <span className={styles.title}>{own?.title ?? fileName}</span>
    </span>
  );
}
