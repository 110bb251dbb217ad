import { describe, expect, it } from 'vitest';
import { createSqliteAccountAdministration } from '../../../shared/adapters/embedded/sqlite-account-administration.ts';
import { createSqliteAccountRepository } from '../../../shared/adapters/embedded/sqlite-account-repository.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { describeAccountAdministration } from '../../contract/account-administration.contract.ts';
import { temporaryDatabase } from './temporary-database.ts';

const reviewer: Account = {
  ...{ id: 'duyet', name: 'Trần Ổi', role: 'reviewer', office: null },
  ...{ mail: null, isDisabled: false },
};
const admin: Account = { ...reviewer, id: 'quan-tri', role: 'admin' };
const LATER = '2030-01-01T00:00:00.000Z';
const NOW = '2026-01-01T00:00:00.000Z';

describeAccountAdministration('SQLite', () => createSqliteAccountAdministration(temporaryDatabase()));

describe('the accounts of one machine', () => {
  const open = async () => {
    const db = temporaryDatabase();
    const administration = createSqliteAccountAdministration(db);
    await administration.invite(admin);
    const { temporaryPassword } = await administration.invite(reviewer);
    return { administration, accounts: createSqliteAccountRepository(db), password: temporaryPassword! };
  };

  it('lets in who was invited, by a password of their own that nobody can guess', async () => {
    const { accounts, password, administration } = await open();
    expect(password).toMatch(/^[\w-]{12}$/u);
    expect(await accounts.verifyPassword('duyet', password)).toMatchObject({ id: 'duyet' });
    const { temporaryPassword } = await administration.resetPassword('duyet');
    expect(temporaryPassword).not.toBe(password);
    expect(await accounts.verifyPassword('duyet', password)).toBeUndefined();
    expect(await accounts.verifyPassword('duyet', temporaryPassword!)).toMatchObject({ id: 'duyet' });
  });

  it('shuts out whose account is closed: at the door, in open sessions, from notices', async () => {
    const { accounts, password, administration } = await open();
    const token = await accounts.openSession('duyet', LATER);
    await administration.change({ ...reviewer, isDisabled: true });
    expect(await accounts.verifyPassword('duyet', password)).toBeUndefined();
    expect(await accounts.findSession(token, NOW)).toBeUndefined();
    expect(await accounts.usersWithRole('reviewer')).toEqual([]);
    await administration.change(reviewer);
    expect(await accounts.findSession(token, NOW)).toBeUndefined();
    expect(await accounts.verifyPassword('duyet', password)).toMatchObject({ id: 'duyet' });
  });

  it('ends open sessions when a password is set anew', async () => {
    const { accounts, administration } = await open();
    const token = await accounts.openSession('duyet', LATER);
    expect(await administration.setPassword('duyet', 'một mật khẩu mới')).toBe(true);
    expect(await accounts.findSession(token, NOW)).toBeUndefined();
    expect(await accounts.verifyPassword('duyet', 'một mật khẩu mới')).toMatchObject({ id: 'duyet' });
  });
});
