import type { Office, Role, User } from '../domain/account.ts';

/** Users, offices and sign-ins of one machine. In AWS the same role is played by the identity provider. */
export interface AccountRepository {
  listOffices(): Promise<readonly Office[]>;
  saveOffice(office: Office): Promise<void>;
  listUsers(): Promise<readonly User[]>;
  findUser(id: string): Promise<User | undefined>;
  usersWithRole(role: Role): Promise<readonly User[]>;
  /** Sets or replaces the password (scrypt, own salt). */
  saveUser(user: User, password: string): Promise<void>;
  /** The user when the password is right, else undefined; takes the same time for an unknown user. */
  verifyPassword(userId: string, password: string): Promise<User | undefined>;
  /** Opens a session and returns its secret token; only a hash of it is stored. */
  openSession(userId: string, expiresAt: string): Promise<string>;
  findSession(token: string, now: string): Promise<User | undefined>;
  closeSession(token: string): Promise<void>;
}
