import { useTranslation } from 'react-i18next';
import { ApiError } from './api/api-error.ts';
import { useLanguage } from './use-language.ts';

/** What happened and what to do, in the reader's language: the server's own sentence where it gave one. */
export function useProblemSentence(): (error: unknown) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (error) => {
    if (!(error instanceof ApiError)) return t('error.unexpected');
    if (error.problem) return error.problem.message[language];
    return error.status === 0 ? t('error.unreachable') : t('error.unexpected');
  };
}
