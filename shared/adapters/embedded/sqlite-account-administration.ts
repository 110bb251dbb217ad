import { randomBytes } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { type Account, keepsAnAdmin, ROLES } from '../../domain/account.ts';
import { AccountError, NotFoundError } from '../../domain/errors.ts';
import type { AccountAdministration } from '../../ports/account-administration.ts';
import { sealPassword } from './scrypt-password.ts';
import { transaction } from './sqlite-database.ts';
import { textIn, textOrNullIn } from './sqlite-values.ts';

const PASSWORD_BYTES = 9;

/** Accounts of one machine. Passwords are made here and shown once; closing an account ends its sessions. */
export function createSqliteAccountAdministration(db: DatabaseSync): AccountAdministration {
  const selectAll = db.prepare('SELECT id, name, role, office, mail, disabled FROM users ORDER BY id');
  const selectOne = db.prepare('SELECT id, name, role, office, mail, disabled FROM users WHERE id = ?');
  const insert = db.prepare(
    `INSERT INTO users (id, name, role, office, mail, disabled, password) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
  );
  const update = db.prepare('UPDATE users SET name = ?, role = ?, office = ?, mail = ?, disabled = ? WHERE id = ?');
  const updatePassword = db.prepare('UPDATE users SET password = ? WHERE id = ?');
  const endSessions = db.prepare('DELETE FROM sessions WHERE user_id = ?');
  const columns = ({ name, role, office, mail, isDisabled }: Account) =>
    [name, role, office, mail, isDisabled ? 1 : 0] as const;
  const list = () => selectAll.all().map(accountOf);
  const setPassword = async (id: string, password: string): Promise<void> => {
    const sealed = await sealPassword(password);
    transaction(db, () => {
      if (updatePassword.run(sealed, id).changes !== 1) throw new NotFoundError('user', id);
      endSessions.run(id);
    });
  };
  return {
    list: async () => list(),
    find: async (id) => {
      const row = selectOne.get(id);
      return row && accountOf(row);
    },
    invite: async (account) => {
      const temporaryPassword = newPassword();
      const sealed = await sealPassword(temporaryPassword);
      if (insert.run(account.id, ...columns(account), sealed).changes !== 1) throw new AccountError('user-exists');
      return { temporaryPassword };
    },
    change: async (account) =>
      transaction(db, () => {
        if (!keepsAnAdmin(list(), account)) throw new AccountError('last-admin');
        if (update.run(...columns(account), account.id).changes !== 1) throw new NotFoundError('user', account.id);
        if (account.isDisabled) endSessions.run(account.id);
      }),
    resetPassword: async (id) => {
      const temporaryPassword = newPassword();
      await setPassword(id, temporaryPassword);
      return { temporaryPassword };
    },
    setPassword: async (id, password) => {
      await setPassword(id, password);
      return true;
    },
  };
}

const newPassword = (): string => randomBytes(PASSWORD_BYTES).toString('base64url');

function accountOf(row: Record<string, SQLOutputValue>): Account {
  const role = ROLES.find((known) => known === row.role);
  if (!role) throw new TypeError(`user ${textIn(row, 'id')} has no role we know`);
  return {
    id: textIn(row, 'id'),
    name: textIn(row, 'name'),
    role,
    office: textOrNullIn(row, 'office'),
    mail: textOrNullIn(row, 'mail'),
    isDisabled: row.disabled === 1,
  };
}
