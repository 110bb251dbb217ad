import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { ROLES, type User } from '../../domain/account.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { AccountRepository } from '../../ports/account-repository.ts';
import { opensWith, sealPassword } from './scrypt-password.ts';
import { transaction } from './sqlite-database.ts';
import { timeOf } from './sqlite-times.ts';
import { textIn, textOrNullIn } from './sqlite-values.ts';

const TOKEN_BYTES = 32;

/** Users, offices and sessions in SQLite. A new password ends the sessions opened with the old one. */
export function createSqliteAccountRepository(db: DatabaseSync): AccountRepository {
  return { ...prepareOffices(db), ...prepareUsers(db), ...prepareSessions(db) };
}

function prepareOffices(db: DatabaseSync): Pick<AccountRepository, 'listOffices' | 'saveOffice'> {
  const select = db.prepare('SELECT id, name FROM offices ORDER BY id');
  const save = db.prepare(
    'INSERT INTO offices (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name',
  );
  return {
    listOffices: async () => select.all().map((row) => ({ id: textIn(row, 'id'), name: textIn(row, 'name') })),
    saveOffice: async ({ id, name }) => void save.run(id, name),
  };
}

type Users = Pick<AccountRepository, 'listUsers' | 'findUser' | 'usersWithRole' | 'saveUser' | 'verifyPassword'>;

function prepareUsers(db: DatabaseSync): Users {
  const selectAll = db.prepare('SELECT id, name, role, office FROM users ORDER BY id');
  const selectRole = db.prepare('SELECT id, name, role, office FROM users WHERE role = ? AND disabled = 0 ORDER BY id');
  const selectOne = db.prepare('SELECT id, name, role, office, password, disabled FROM users WHERE id = ?');
  const save = db.prepare(
    `INSERT INTO users (id, name, role, office, password) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       name = excluded.name, role = excluded.role, office = excluded.office, password = excluded.password`,
  );
  const endSessions = db.prepare('DELETE FROM sessions WHERE user_id = ?');
  return {
    listUsers: async () => selectAll.all().map(userOf),
    findUser: async (id) => {
      const row = selectOne.get(id);
      return row && userOf(row);
    },
    usersWithRole: async (role) => selectRole.all(role).map(userOf),
    saveUser: async ({ id, name, role, office }, password) => {
      const sealed = await sealPassword(password);
      transaction(db, () => {
        save.run(id, name, role, office, sealed);
        endSessions.run(id);
      });
    },
    verifyPassword: async (userId, password) => {
      const row = selectOne.get(userId);
      const isRight = await opensWith(row && textIn(row, 'password'), password);
      return row && isRight && row.disabled === 0 ? userOf(row) : undefined;
    },
  };
}

function prepareSessions(db: DatabaseSync): Pick<AccountRepository, 'openSession' | 'findSession' | 'closeSession'> {
  const userExists = db.prepare('SELECT 1 FROM users WHERE id = ?');
  const insert = db.prepare('INSERT INTO sessions (token_hash, user_id, expires_at) VALUES (?, ?, ?)');
  const select = db.prepare(
    `SELECT users.id, users.name, users.role, users.office FROM sessions JOIN users ON users.id = sessions.user_id
     WHERE token_hash = ? AND expires_at > ? AND users.disabled = 0`,
  );
  const remove = db.prepare('DELETE FROM sessions WHERE token_hash = ?');
  const removeExpired = db.prepare('DELETE FROM sessions WHERE expires_at <= ?');
  return {
    openSession: async (userId, expiresAt) => {
      if (!userExists.get(userId)) throw new NotFoundError('user', userId);
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      insert.run(hashToken(token), userId, timeOf(expiresAt));
      return token;
    },
    findSession: async (token, now) => {
      const row = select.get(hashToken(token), timeOf(now));
      if (!row) removeExpired.run(timeOf(now));
      return row && userOf(row);
    },
    closeSession: async (token) => void remove.run(hashToken(token)),
  };
}

/** Who reads the database cannot sign in with what stands there. The token is random: it needs no salt. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function userOf(row: Record<string, SQLOutputValue>): User {
  const role = ROLES.find((known) => known === row.role);
  if (!role) throw new TypeError(`user ${textIn(row, 'id')} has no role we know`);
  return { id: textIn(row, 'id'), name: textIn(row, 'name'), role, office: textOrNullIn(row, 'office') };
}
