import { createContext, useContext } from 'react';
import type { User } from '../../shared/domain/account.ts';
import type { Session } from './api/session.ts';

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only below the signed-in part of the page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a signed-in user');
  return session;
}

export function useUser(): User {
  return useSession().user;
}

/** The name of an office by its id; the id itself where the user may not see the list. */
export function useOfficeName(): (id: string) => string {
  const { offices } = useSession();
  return (id) => offices.find((office) => office.id === id)?.name ?? id;
}
