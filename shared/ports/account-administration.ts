import type { Account } from '../domain/account.ts';

/** How somebody new gets in. */
export interface Invitation {
  /** To be handed over once; null where the identity provider sends its own invitation. */
  readonly temporaryPassword: string | null;
}

/** What an administrator does to accounts. There is always one administrator who can sign in. */
export interface AccountAdministration {
  /** By id, closed ones too. */
  list(): Promise<readonly Account[]>;
  find(id: string): Promise<Account | undefined>;
  /** Throws `AccountError` ('user-exists'). */
  invite(account: Account): Promise<Invitation>;
  /** Name, mail, role, office, open or closed. Throws `NotFoundError`; `AccountError` ('last-admin'). */
  change(account: Account): Promise<void>;
  /** The old password and every session end. Throws `NotFoundError`. */
  resetPassword(id: string): Promise<Invitation>;
  /** Sets an own password; false where the identity provider does that by itself. */
  setPassword(id: string, password: string): Promise<boolean>;
}
