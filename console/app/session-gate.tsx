import { Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components/ui/error-state.tsx';
import { SignInDoor } from '../features/session/components/sign-in-door.tsx';
import { SignInPage } from '../features/session/components/sign-in-page.tsx';
import { type Session, type SessionState, sessionQuery } from '../lib/api/session.ts';
import { SessionContext } from '../lib/session-context.ts';
import { Pages } from './pages.tsx';
import { Shell } from './shell.tsx';
import { ShellSkeleton } from './shell-skeleton.tsx';

/** Shows the console to who is signed in, and the sign-in to everybody else. */
export function SessionGate() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(sessionQuery);
  const lastSession = useRef<Session | null>(null);
  if (data?.signedIn) lastSession.current = data.session;

  const enter = (session: Session) => {
    // Another person at the same desk must not see what the last one left open.
    if (lastSession.current && lastSession.current.user.id !== session.user.id) return location.assign('/');
    const state: SessionState = { signedIn: true, session };
    client.setQueryData(sessionQuery.queryKey, state);
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };

  if (isPending) return <ShellSkeleton />;
  if (error && !data) {
    return (
      <main>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (!data) return null;
  const session = data.signedIn ? data.session : lastSession.current;
  if (!session) return <SignInPage samples={data.signedIn ? [] : data.samples} onSignedIn={enter} />;
  return (
    <SessionContext value={session}>
      <Shell isSignedIn={data.signedIn}>
        <Pages />
      </Shell>
      <Modal opened={!data.signedIn} onClose={() => undefined} withCloseButton={false} title={t('signIn.title')}>
        <p role="status" style={{ marginBottom: 16 }}>
          {t('signIn.ended')}
        </p>
        <SignInDoor initialUser={session.user.id} onSignedIn={enter} />
      </Modal>
    </SessionContext>
  );
}
