import { drafts as english } from '../../locales/en/drafts.ts';
import { addWords } from '../../locales/i18n.ts';
import { drafts } from '../../locales/vi/drafts.ts';

addWords({ vi: { drafts }, en: { drafts: english } });
