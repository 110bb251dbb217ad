import { describe, expect, it } from 'vitest';
import { maySeeOffice, ROLES, type User } from '../../../../shared/domain/account.ts';
import { ACCESS_LEVELS, levelsOf, maySeeDocument, stricterAccess } from '../../../../shared/domain/records/access.ts';

const user = (role: User['role'], office: string | null = role === 'office' ? 'a' : null): User => ({
  ...{ id: role, name: role, role, office },
});
const ruled = (access: (typeof ACCESS_LEVELS)[number], office = 'a') => ({ office, archive: { access } });

describe('a level of access', () => {
  it('never shows what the rule of the office hides', () => {
    for (const role of ROLES) {
      for (const access of ACCESS_LEVELS) {
        for (const office of ['a', 'b']) {
          const sees = maySeeDocument(user(role), ruled(access, office));
          expect(sees && !maySeeOffice(user(role), office)).toBe(false);
        }
      }
    }
  });

  it('takes roles away as it narrows', () => {
    const seen = ACCESS_LEVELS.map((access) => ROLES.filter((role) => maySeeDocument(user(role), ruled(access))));
    expect(seen).toEqual([
      ['office', 'reviewer', 'archivist', 'admin'],
      ['reviewer', 'archivist', 'admin'],
      ['archivist', 'admin'],
    ]);
    expect(levelsOf('office')).toEqual(['open']);
    expect(levelsOf('archivist')).toEqual(ACCESS_LEVELS);
  });

  it('is open where the archive has ruled nothing', () => {
    expect(maySeeDocument(user('office'), { office: 'a' })).toBe(true);
    expect(maySeeDocument(user('office'), { office: 'b' })).toBe(false);
  });

  it('is the narrower of two', () => {
    expect(stricterAccess('open', 'restricted')).toBe('restricted');
    expect(stricterAccess('conditional', 'open')).toBe('conditional');
    expect(stricterAccess('open', 'open')).toBe('open');
  });
});
