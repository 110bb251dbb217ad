import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/use-language.ts';
import type { Review } from '../hooks/use-review.ts';
import styles from './finding-list.module.css';

/** Warnings about the document that belong to no finding: they would otherwise be seen nowhere. */
export function WarningsWithoutFinding({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const known = new Set(review.findings.map(({ id }) => id));
  const loose = review.detail.warnings.filter(({ findings }) => !findings.some((id) => known.has(id)));
  if (loose.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.warnings} aria-labelledby="loose-warnings" tabIndex={0}>
      <h2 id="loose-warnings">
        {t('review.otherWarnings')} ({loose.length})
      </h2>
      <ul>
        {loose.map(({ code, page, offset, message }) => (
          <li key={`${code}-${page}-${offset[0]}`}>
            {message[language]} ({t('archive.page', { page })})
          </li>
        ))}
      </ul>
    </section>
  );
}
