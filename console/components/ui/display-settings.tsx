import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/use-language.ts';
import { chooseLanguage } from '../../locales/i18n.ts';
import styles from './display-settings.module.css';
import { IconButton } from './icon-button.tsx';

/** Language and light or dark; both are kept for the next visit. */
export function DisplaySettings() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'dark' ? 'light' : 'dark';
  return (
    <div className={styles.settings}>
      <fieldset className={styles.languages}>
        <legend className="visually-hidden">{t('language')}</legend>
        {(['vi', 'en'] as const).map((option) => (
          <button
            key={option}
            type="button"
            lang={option}
            aria-pressed={option === language}
            onClick={() => chooseLanguage(option)}
          >
            <span aria-hidden="true">{option.toUpperCase()}</span>
            <span className="visually-hidden">{option === 'vi' ? 'Tiếng Việt' : 'English'}</span>
          </button>
        ))}
      </fieldset>
      <IconButton label={t(next === 'dark' ? 'scheme.toDark' : 'scheme.toLight')} onClick={() => setColorScheme(next)}>
        {next === 'dark' ? <IconMoon size={18} stroke={1.7} /> : <IconSun size={18} stroke={1.7} />}
      </IconButton>
    </div>
  );
}
