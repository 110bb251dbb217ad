import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SampleSignIn, type Session, signIn } from '../../../lib/api/session.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import styles from './sign-in.module.css';

export interface SignInFormProps {
  readonly initialUser?: string;
  /** A sample to fill in; the person still presses the button. */
  readonly sample?: SampleSignIn | null;
  readonly onSignedIn: (session: Session) => void;
}

/** Name and password; what is missing or wrong is said beside the field. */
export function SignInForm({ initialUser = '', sample, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const [user, setUser] = useState(initialUser);
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const attempt = useMutation({ mutationFn: () => signIn(user.trim(), password), onSuccess: onSignedIn });

  useEffect(() => {
    if (!sample) return;
    setUser(sample.user);
    setPassword(sample.password);
    button.current?.focus();
  }, [sample]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (user.trim() && password) attempt.mutate();
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div role="alert">
        {attempt.error && (
          <p className={styles.refusal}>
            <IconAlertTriangle size={18} aria-hidden /> <span>{toSentence(attempt.error)}</span>
          </p>
        )}
      </div>
      <TextInput
        label={t('signIn.user')}
        name="user"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus={initialUser ? undefined : true}
        value={user}
        onChange={(event) => setUser(event.currentTarget.value)}
        error={isChecked && !user.trim() ? t('signIn.userMissing') : undefined}
      />
      <PasswordInput
        label={t('signIn.password')}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), 'aria-hidden': false }}
        name="password"
        autoComplete="current-password"
        data-autofocus={initialUser ? true : undefined}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={isChecked && !password ? t('signIn.passwordMissing') : undefined}
      />
      <Button ref={button} type="submit" size="md" loading={attempt.isPending} fullWidth>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
