import { records as english } from '../../locales/en/records.ts';
import { addWords } from '../../locales/i18n.ts';
import { records } from '../../locales/vi/records.ts';

addWords({ vi: { records }, en: { records: english } });
