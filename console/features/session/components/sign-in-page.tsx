import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../../../shared/domain/account.ts';
import { DisplaySettings } from '../../../components/ui/display-settings.tsx';
import type { SampleSignIn, Session } from '../../../lib/api/session.ts';
import { useTitle } from '../../../lib/use-title.ts';
import styles from './sign-in.module.css';
import { SignInDoor } from './sign-in-door.tsx';

interface SignInPageProps {
  readonly samples: readonly SampleSignIn[];
  readonly onSignedIn: (session: Session) => void;
}

/** The door. Sample sign-ins are offered only where the server says so. */
export function SignInPage({ samples, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation();
  const [sample, setSample] = useState<SampleSignIn | null>(null);
  useTitle(t('signIn.title'));
  return (
    <div className={styles.page}>
      <header className={styles.settings}>
        <DisplaySettings />
      </header>
      <main className={styles.card}>
        <div className={styles.brand}>
          <img src="/favicon.svg" width="32" height="32" alt="" />
          <span>{t('product')}</span>
        </div>
        <p className={styles.lead}>{t('signIn.lead')}</p>
        <h1 className="visually-hidden">{t('signIn.title')}</h1>
        <SignInDoor sample={sample} onSignedIn={onSignedIn} />
        {samples.length > 0 && (
          <section className={styles.samples} aria-labelledby="samples">
            <h2 id="samples">{t('signIn.samples')}</h2>
            <p>{t('signIn.samplesHint')}</p>
            <ul>
              {samples.map((option) => (
                <li key={option.user}>
                  <button type="button" onClick={() => setSample({ ...option })}>
                    <strong>{option.user}</strong>
                    <span>{isRole(option.role) ? t(`roles.${option.role}`) : option.role}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </div>
  );
}

function isRole(role: string): role is Role {
  return ROLES.some((known) => known === role);
}
