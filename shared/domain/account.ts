export const ROLES = ['office', 'reviewer', 'archivist', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A body that sends reports. */
export interface Office {
  /** Lower-case slug: also the folder name of its inbox. */
  readonly id: string;
  readonly name: string;
}

/** A person who signs in. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The office a clerk belongs to; null for the other roles. */
  readonly office: string | null;
}

/** What a user may see: an office its own documents only, the other roles all. */
export function maySeeOffice(user: User, office: string): boolean {
  return user.role !== 'office' || user.office === office;
}

export function mayReview(user: User): boolean {
  return user.role === 'reviewer' || user.role === 'admin';
}

/** Who looks after what is kept: may check that nobody touched it. */
export function mayCheckRecords(user: User): boolean {
  return user.role === 'archivist' || user.role === 'admin';
}

export function mayUploadFor(user: User, office: string): boolean {
  return user.role === 'office' ? user.office === office : user.role === 'reviewer' || user.role === 'admin';
}

/** A user as the administrator sees them. */
export interface Account extends User {
  readonly mail: string | null;
  /** A closed account signs in nowhere and is told nothing; its history stays. */
  readonly isDisabled: boolean;
}

/** Why an account may not be changed in this way. */
export type AccountRefusal = 'last-admin' | 'user-exists' | 'office-missing';

/** True when somebody could administer the system after the change. */
export function keepsAnAdmin(accounts: readonly Account[], changed: Account): boolean {
  return [...accounts.filter(({ id }) => id !== changed.id), changed].some(
    ({ role, isDisabled }) => role === 'admin' && !isDisabled,
  );
}
