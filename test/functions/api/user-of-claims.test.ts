import { describe, expect, it } from 'vitest';
import { userOfClaims } from '../../../functions/api/user-of-claims.ts';

const claims = { token_use: 'id', 'cognito:username': 'van-thu', 'cognito:groups': '[office]', name: 'Lê Thị Đậu' };

describe('the user of a token', () => {
  it('has the role of the group and the office of the claim', () => {
    expect(userOfClaims({ ...claims, 'custom:office': 'xa-an-binh' })).toEqual({
      ...{ id: 'van-thu', name: 'Lê Thị Đậu', role: 'office', office: 'xa-an-binh' },
    });
  });

  it('acts in the strongest of several roles, for all offices', () => {
    const several = { ...claims, 'cognito:groups': '[archivist reviewer]', 'custom:office': 'xa-an-binh' };
    expect(userOfClaims(several)).toMatchObject({ role: 'reviewer', office: null });
  });

  it.each([
    ['no claims', undefined],
    ['an access token', { ...claims, token_use: 'access' }],
    ['no group', { ...claims, 'cognito:groups': '' }],
    ['a group that is no role', { ...claims, 'cognito:groups': '[administrators]' }],
    ['an office role without an office', claims],
    ['an empty office', { ...claims, 'custom:office': '' }],
  ])('is nobody with %s', (_what, wrong) => expect(userOfClaims(wrong)).toBeUndefined());
});
