import { describe, expect, it } from 'vitest';
import type { User } from '../../shared/domain/account.ts';
import { NotFoundError } from '../../shared/domain/errors.ts';
import type { AccountRepository } from '../../shared/ports/account-repository.ts';

type Make = () => AccountRepository | Promise<AccountRepository>;

const clerk: User = { id: 'van-thu', name: 'Lê Thị Đậu', role: 'office', office: 'xa-an-binh' };
const reviewer: User = { id: 'nguoi-duyet', name: 'Trần Văn Ổi', role: 'reviewer', office: null };
const NOW = '2026-01-05T08:00:00.000Z';
const LATER = '2026-01-05T20:00:00.000Z';

/** What every account repository keeps to. `make` gives an empty one for each test. */
export function describeAccountRepository(name: string, make: Make): void {
  describe(`${name} as an account repository`, () => {
    describeUsersAndOffices(make);
    describePasswords(make);
    describeSessions(make);
  });
}

function describeUsersAndOffices(make: Make): void {
  it('lists offices by id and replaces one saved again', async () => {
    const accounts = await make();
    expect(await accounts.listOffices()).toEqual([]);
    await accounts.saveOffice({ id: 'xa-binh-an', name: 'Đảng ủy xã Bình An' });
    await accounts.saveOffice({ id: 'xa-an-binh', name: 'Đảng ủy xã An Bình' });
    await accounts.saveOffice({ id: 'xa-binh-an', name: 'Đảng ủy phường Bình An' });
    expect(await accounts.listOffices()).toEqual([
      { id: 'xa-an-binh', name: 'Đảng ủy xã An Bình' },
      { id: 'xa-binh-an', name: 'Đảng ủy phường Bình An' },
    ]);
  });

  it('finds users by id and by role', async () => {
    const accounts = await make();
    await accounts.saveUser(reviewer, 'mật khẩu 1');
    await accounts.saveUser(clerk, 'mật khẩu 2');
    expect(await accounts.findUser('van-thu')).toEqual(clerk);
    expect(await accounts.findUser('VAN-THU')).toBeUndefined();
    expect(await accounts.findUser('nobody')).toBeUndefined();
    expect(await accounts.usersWithRole('reviewer')).toEqual([reviewer]);
    expect(await accounts.usersWithRole('admin')).toEqual([]);
    expect(await accounts.listUsers()).toEqual([reviewer, clerk]);
  });

  it('replaces name, role and office of a user saved again', async () => {
    const accounts = await make();
    await accounts.saveUser(clerk, 'x');
    const promoted: User = { ...clerk, role: 'archivist', office: null };
    await accounts.saveUser(promoted, 'x');
    expect(await accounts.listUsers()).toEqual([promoted]);
  });

  it('never gives out a password with a user', async () => {
    const accounts = await make();
    await accounts.saveUser(clerk, 'rất bí mật');
    const token = await accounts.openSession(clerk.id, LATER);
    const seen = [
      await accounts.findUser(clerk.id),
      await accounts.listUsers(),
      await accounts.verifyPassword(clerk.id, 'rất bí mật'),
      await accounts.findSession(token, NOW),
    ];
    expect(Object.keys((await accounts.findUser(clerk.id))!).toSorted()).toEqual(['id', 'name', 'office', 'role']);
    expect(JSON.stringify(seen)).not.toMatch(/rất bí mật|password|scrypt/u);
  });
}

function describePasswords(make: Make): void {
  it('lets in the right password and nothing else', async () => {
    const accounts = await make();
    await accounts.saveUser(clerk, 'Đúng mật khẩu');
    expect(await accounts.verifyPassword(clerk.id, 'Đúng mật khẩu')).toEqual(clerk);
    for (const wrong of ['', 'đúng mật khẩu', 'Đúng mật khẩu ', 'Đúng mật khẩ', 'Dung mat khau']) {
      expect(await accounts.verifyPassword(clerk.id, wrong)).toBeUndefined();
    }
  });

  it('takes a password however the keyboard composes its letters', async () => {
    const accounts = await make();
    await accounts.saveUser(clerk, 'Đúng mật khẩu'.normalize('NFD'));
    expect(await accounts.verifyPassword(clerk.id, 'Đúng mật khẩu'.normalize('NFC'))).toEqual(clerk);
  });

  it('lets nobody in who does not exist', async () => {
    const accounts = await make();
    await accounts.saveUser(clerk, 'x');
    for (const id of ['nobody', '', 'van-thu ', "van-thu' --"]) {
      expect(await accounts.verifyPassword(id, 'x')).toBeUndefined();
    }
  });

  it('does not let in with another user’s password, nor with the old one', async () => {
    const accounts = await make();
    await accounts.saveUser(clerk, 'của văn thư');
    await accounts.saveUser(reviewer, 'của người duyệt');
    expect(await accounts.verifyPassword(clerk.id, 'của người duyệt')).toBeUndefined();
    await accounts.saveUser(clerk, 'mới');
    expect(await accounts.verifyPassword(clerk.id, 'của văn thư')).toBeUndefined();
    expect(await accounts.verifyPassword(clerk.id, 'mới')).toEqual(clerk);
  });
}

function describeSessions(make: Make): void {
  it('knows the user by the token until the session expires', async () => {
    const accounts = await make();
    await accounts.saveUser(clerk, 'x');
    const token = await accounts.openSession(clerk.id, LATER);
    expect(await accounts.findSession(token, NOW)).toEqual(clerk);
    expect(await accounts.findSession(token, '2026-01-05T19:59:59.999Z')).toEqual(clerk);
    expect(await accounts.findSession(token, LATER)).toBeUndefined();
  });

  it('gives every session its own token, too long to guess', async () => {
    const accounts = await make();
    await accounts.saveUser(clerk, 'x');
    const tokens = await Promise.all(Array.from({ length: 20 }, () => accounts.openSession(clerk.id, LATER)));
    expect(new Set(tokens).size).toBe(20);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43,}$/u);
  });

  it('knows nobody by a token it did not give out', async () => {
    const accounts = await make();
    await accounts.saveUser(clerk, 'x');
    const token = await accounts.openSession(clerk.id, LATER);
    for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toUpperCase(), clerk.id]) {
      expect(await accounts.findSession(wrong, NOW)).toBeUndefined();
    }
  });

  it('closes one session and leaves the others open', async () => {
    const accounts = await make();
    await accounts.saveUser(clerk, 'x');
    const closed = await accounts.openSession(clerk.id, LATER);
    const open = await accounts.openSession(clerk.id, LATER);
    await accounts.closeSession(closed);
    await accounts.closeSession(closed);
    expect(await accounts.findSession(closed, NOW)).toBeUndefined();
    expect(await accounts.findSession(open, NOW)).toEqual(clerk);
  });

  it('ends the sessions of a user whose password is replaced, and of nobody else', async () => {
    const accounts = await make();
    await accounts.saveUser(clerk, 'x');
    await accounts.saveUser(reviewer, 'x');
    const ended = await accounts.openSession(clerk.id, LATER);
    const kept = await accounts.openSession(reviewer.id, LATER);
    await accounts.saveUser(clerk, 'y');
    expect(await accounts.findSession(ended, NOW)).toBeUndefined();
    expect(await accounts.findSession(kept, NOW)).toEqual(reviewer);
  });

  it('shows a user as they are now, not as they were at sign-in', async () => {
    const accounts = await make();
    await accounts.saveUser(clerk, 'x');
    await accounts.saveUser({ ...clerk, role: 'reviewer', office: null }, 'x');
    const token = await accounts.openSession(clerk.id, LATER);
    expect(await accounts.findSession(token, NOW)).toMatchObject({ role: 'reviewer', office: null });
  });

  it('opens no session for a user who does not exist', async () => {
    const accounts = await make();
    await expect(accounts.openSession('nobody', LATER)).rejects.toBeInstanceOf(NotFoundError);
  });
}
