import { describe, expect, it } from 'vitest';
import type { Account } from '../../shared/domain/account.ts';
import { AccountError, NotFoundError } from '../../shared/domain/errors.ts';
import type { AccountAdministration } from '../../shared/ports/account-administration.ts';

const admin: Account = {
  ...{ id: 'quan-tri', name: 'Quản trị', role: 'admin', office: null },
  ...{ mail: 'quan.tri@example.vn', isDisabled: false },
};
const clerk: Account = {
  ...{ id: 'van-thu', name: 'Lê Thị Đậu', role: 'office', office: 'xa-an-binh' },
  ...{ mail: 'van.thu@example.vn', isDisabled: false },
};

/** What every administration of accounts keeps to. `make` gives an empty one for each test. */
export function describeAccountAdministration(
  name: string,
  make: () => AccountAdministration | Promise<AccountAdministration>,
): void {
  const staffed = async () => {
    const accounts = await make();
    await accounts.invite(admin);
    await accounts.invite(clerk);
    return accounts;
  };

  describe(`${name} as an administration of accounts`, () => {
    it('lists and finds who was invited', async () => {
      const accounts = await staffed();
      expect(await accounts.list()).toEqual([admin, clerk]);
      expect(await accounts.find('van-thu')).toEqual(clerk);
      expect(await accounts.find('nobody')).toBeUndefined();
    });

    it('invites nobody twice', async () => {
      const accounts = await staffed();
      await expect(accounts.invite({ ...clerk, name: 'khác' })).rejects.toMatchObject({ code: 'user-exists' });
      expect(await accounts.find('van-thu')).toEqual(clerk);
    });

    it('changes name, mail, role and office, closes and opens', async () => {
      const accounts = await staffed();
      const changed: Account = { ...clerk, name: 'Lê Đậu', role: 'reviewer', office: null, isDisabled: true };
      await accounts.change(changed);
      expect(await accounts.find('van-thu')).toEqual(changed);
      await accounts.change(clerk);
      expect(await accounts.find('van-thu')).toEqual(clerk);
    });

    it('leaves an administrator who can sign in, whatever is asked', async () => {
      const accounts = await staffed();
      for (const change of [{ isDisabled: true }, { role: 'reviewer' as const }]) {
        await expect(accounts.change({ ...admin, ...change })).rejects.toBeInstanceOf(AccountError);
      }
      expect(await accounts.find(admin.id)).toEqual(admin);
      await accounts.invite({ ...admin, id: 'quan-tri-2', mail: 'hai@example.vn' });
      await accounts.change({ ...admin, isDisabled: true });
      await expect(
        accounts.change({ ...admin, id: 'quan-tri-2', mail: 'hai@example.vn', role: 'archivist' }),
      ).rejects.toMatchObject({ code: 'last-admin' });
    });

    it('knows nobody who was never invited', async () => {
      const accounts = await staffed();
      await expect(accounts.change({ ...clerk, id: 'nobody' })).rejects.toBeInstanceOf(NotFoundError);
      await expect(accounts.resetPassword('nobody')).rejects.toBeInstanceOf(NotFoundError);
    });
  });
}
