import { useTranslation } from 'react-i18next';
import { toLanguage } from '../locales/i18n.ts';
import type { Language } from './edtf-words.ts';

/** The interface's language, for words that come from the server in both. */
export function useLanguage(): Language {
  return toLanguage(useTranslation().i18n.language);
}
