import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { opensWith, sealPassword } from '../../../shared/adapters/embedded/scrypt-password.ts';
import { createSqliteAccountRepository } from '../../../shared/adapters/embedded/sqlite-account-repository.ts';
import type { User } from '../../../shared/domain/account.ts';
import { describeAccountRepository } from '../../contract/account-repository.contract.ts';
import { temporaryDatabase } from './temporary-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

const admin: User = { id: 'quan-tri', name: 'Quản trị', role: 'admin', office: null };

describeAccountRepository('SQLite', () => createSqliteAccountRepository(temporaryDatabase()));

describe('the SQLite account repository on its disk', () => {
  it('holds neither a password nor a token that signs in', async () => {
    const file = join(temporaryFolder(), 'trich-luc.sqlite');
    const db = temporaryDatabase(file);
    const accounts = createSqliteAccountRepository(db);
    await accounts.saveUser(admin, 'mot-mat-khau-rat-dai');
    const token = await accounts.openSession(admin.id, '2030-01-01T00:00:00.000Z');
    db.close();
    const bytes = readFileSync(file, 'latin1');
    expect(bytes).toContain('quan-tri');
    expect(bytes).not.toContain('mot-mat-khau-rat-dai');
    expect(bytes).not.toContain(token);
  });

  it('keeps users and sessions through a restart', async () => {
    const file = join(temporaryFolder(), 'trich-luc.sqlite');
    const db = temporaryDatabase(file);
    const before = createSqliteAccountRepository(db);
    await before.saveUser(admin, 'x');
    const token = await before.openSession(admin.id, '2030-01-01T00:00:00.000Z');
    db.close();
    const after = createSqliteAccountRepository(temporaryDatabase(file));
    expect(await after.verifyPassword(admin.id, 'x')).toEqual(admin);
    expect(await after.findSession(token, '2026-01-01T00:00:00.000Z')).toEqual(admin);
  });
});

describe('a sealed password', () => {
  it('names scheme and cost and has its own salt', async () => {
    const [first, second] = await Promise.all([sealPassword('x'), sealPassword('x')]);
    expect(first).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/u);
    expect(first).not.toBe(second);
    expect(await opensWith(first, 'x')).toBe(true);
    expect(await opensWith(second, 'y')).toBe(false);
  });

  it('still opens when it was sealed at another cost', async () => {
    const sealed = 'scrypt$16$8$1$AAAAAAAAAAAAAAAAAAAAAA$';
    const { scryptSync } = await import('node:crypto');
    const key = scryptSync('cũ'.normalize('NFC'), Buffer.alloc(16), 32, { N: 16, r: 8, p: 1 }).toString('base64url');
    expect(await opensWith(sealed + key, 'cũ')).toBe(true);
    expect(await opensWith(sealed + key, 'mới')).toBe(false);
  });

  it('is never opened for a user without one, whatever the password', async () => {
    for (const password of ['', 'x', '\0'.repeat(32)]) expect(await opensWith(undefined, password)).toBe(false);
  });

  it('is refused loudly when it is not in the form we write', async () => {
    await expect(opensWith('plain text', 'plain text')).rejects.toThrow('scrypt');
  });
});
