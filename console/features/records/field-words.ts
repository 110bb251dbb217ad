import { useTranslation } from 'react-i18next';
import { DOCUMENT_FIELDS, FILE_FIELDS } from '../../../shared/domain/records/fields.ts';
import type { RetentionTerm } from '../../../shared/domain/records/retention.ts';
import { useLanguage } from '../../lib/use-language.ts';

/** What a field is called; a name nobody knows stands for itself. */
export function useFieldName(): (name: string) => string {
  const language = useLanguage();
  return (name) => [...DOCUMENT_FIELDS, ...FILE_FIELDS].find((field) => field.name === name)?.[language] ?? name;
}

/** A term in words: `Vĩnh viễn`, `20 năm`. */
export function useTermWord(): (term: RetentionTerm) => string {
  const { t } = useTranslation();
  return (term) => (term === 'permanent' ? t('archive.term.permanent') : t('archive.term.years', { count: term }));
}
