import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { colleaguesQuery } from './api/desk.ts';
import { useUser } from './session-context.ts';

/** What to call a person: oneself, a colleague by name, anybody else by the id. */
export function usePersonName(): (id: string) => string {
  const { t } = useTranslation();
  const user = useUser();
  const { data } = useQuery({ ...colleaguesQuery, enabled: user.role !== 'office' });
  return (id) => (id === user.id ? t('me') : (data?.items.find((person) => person.id === id)?.name ?? id));
}
