import { useTranslation } from 'react-i18next';

/** Words for the log's codes; a code without a word stands as it is. */
export function useActionWords(): {
  readonly wordOf: (action: string) => string;
  /** For choosing by the first word of a code. */
  readonly groups: readonly { readonly value: string; readonly label: string }[];
} {
  const { t } = useTranslation();
  // Codes hold dots: the words are looked up in the table itself, not by a path.
  const words: Readonly<Record<string, string>> = t('admin.audit.words', { returnObjects: true });
  const actions: Readonly<Record<string, string>> = t('admin.audit.actions', { returnObjects: true });
  return {
    wordOf: (action) => words[action] ?? action,
    groups: Object.entries(actions).map(([value, label]) => ({ value, label })),
  };
}
