import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../lib/edtf-words.ts';
import { archive as enArchive } from './en/archive.ts';
import { common as enCommon } from './en/common.ts';
import { desk as enDesk } from './en/desk.ts';
import { directive as enDirective } from './en/directive.ts';
import { integrity as enIntegrity } from './en/integrity.ts';
import { keys as enKeys } from './en/keys.ts';
import { office as enOffice } from './en/office.ts';
import { pages as enPages } from './en/pages.ts';
import { papers as enPapers } from './en/papers.ts';
import { quality as enQuality } from './en/quality.ts';
import { review as enReview } from './en/review.ts';
import { rounds as enRounds } from './en/rounds.ts';
import { archive } from './vi/archive.ts';
import { common } from './vi/common.ts';
import { desk } from './vi/desk.ts';
import { directive } from './vi/directive.ts';
import type { drafts } from './vi/drafts.ts';
import { integrity } from './vi/integrity.ts';
import { keys } from './vi/keys.ts';
import { office } from './vi/office.ts';
import { pages } from './vi/pages.ts';
import { papers } from './vi/papers.ts';
import { quality } from './vi/quality.ts';
import type { records } from './vi/records.ts';
import { review } from './vi/review.ts';
import { rounds } from './vi/rounds.ts';

const STORAGE_KEY = 'trich-luc.language';

const vietnamese = {
  ...common,
  ...pages,
  ...office,
  archive,
  desk,
  directive,
  integrity,
  keys,
  papers,
  quality,
  review,
  rounds,
};
const english = {
  ...enCommon,
  ...enPages,
  ...enOffice,
  archive: enArchive,
  desk: enDesk,
  directive: enDirective,
  integrity: enIntegrity,
  keys: enKeys,
  papers: enPapers,
  quality: enQuality,
  review: enReview,
  rounds: enRounds,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'console';
    /** Words of some pages come with them: `addWords`. */
    resources: { console: typeof vietnamese & { readonly drafts: typeof drafts; readonly records: typeof records } };
  }
}

/** Sets up the words: Vietnamese, or English where the reader chose it before. */
export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    lng: storedLanguage(),
    fallbackLng: 'vi',
    defaultNS: 'console',
    ns: ['console'],
    resources: { vi: { console: vietnamese }, en: { console: english } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = i18next.language;
  window.addEventListener('storage', followOtherTab);
}

/** Adds words that come with a page: the first page stands sooner without them. */
export function addWords(words: Readonly<Record<Language, Readonly<Record<string, unknown>>>>): void {
  for (const language of ['vi', 'en'] as const)
    i18next.addResourceBundle(language, 'console', words[language], true, true);
}

/** Switches the interface, keeps the choice, and tells screen readers which language follows. */
export function chooseLanguage(language: Language): void {
  speak(language);
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage may be forbidden: the choice then lasts until the page is closed.
  }
}

/** The language the interface speaks now. */
export function toLanguage(language: string): Language {
  return language.startsWith('en') ? 'en' : 'vi';
}

function speak(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Pages open in other tabs speak the language that was chosen in one. */
function followOtherTab({ key, newValue }: StorageEvent): void {
  if (key === STORAGE_KEY && newValue !== null) speak(toLanguage(newValue));
}

function storedLanguage(): Language {
  try {
    return toLanguage(localStorage.getItem(STORAGE_KEY) ?? 'vi');
  } catch {
    return 'vi';
  }
}
