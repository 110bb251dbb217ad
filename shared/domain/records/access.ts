import { maySeeOffice, type Role, type User } from '../account.ts';

/**
 * Chế độ sử dụng (mức độ tiếp cận), from the widest. `open` is who may see a report anyway; each further level takes
 * roles away, none ever adds one.
 */
export const ACCESS_LEVELS = ['open', 'conditional', 'restricted'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

const FINDERS: Readonly<Record<AccessLevel, readonly Role[]>> = {
  open: ['office', 'reviewer', 'archivist', 'admin'],
  conditional: ['reviewer', 'archivist', 'admin'],
  restricted: ['archivist', 'admin'],
};

/** The levels whose records a role may find and open. */
export function levelsOf(role: Role): readonly AccessLevel[] {
  return ACCESS_LEVELS.filter((level) => FINDERS[level].includes(role));
}

/** The narrower of two levels. */
export function stricterAccess(a: AccessLevel, b: AccessLevel): AccessLevel {
  return ACCESS_LEVELS.indexOf(a) > ACCESS_LEVELS.indexOf(b) ? a : b;
}

/** Who may find and open a document: the office's rule first, then the level the archive has set. */
export function maySeeDocument(
  user: User,
  { office, archive }: { readonly office: string; readonly archive?: { readonly access: AccessLevel } },
): boolean {
  return maySeeOffice(user, office) && FINDERS[archive?.access ?? 'open'].includes(user.role);
}
