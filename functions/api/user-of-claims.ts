import { z } from 'zod';
import { ROLES, type Role, type User } from '../../shared/domain/account.ts';

const Claims = z.object({
  token_use: z.literal('id'),
  'cognito:username': z.string().min(1),
  'cognito:groups': z.string().default(''),
  name: z.string().optional(),
  'custom:office': z.string().min(1).optional(),
});

/** Roles from the strongest: who is in several groups acts as the first. */
const RANK: readonly Role[] = ['admin', 'reviewer', 'archivist', 'office'];

/**
 * The user of an identity token's claims, as the API's door has checked and passed them on: groups come as `[a b]`.
 * Undefined for another kind of token, for a user without a role, and for an office's user without an office.
 */
export function userOfClaims(claims: unknown): User | undefined {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return undefined;
  const { 'cognito:username': id, 'cognito:groups': groups, 'custom:office': office = null, name = id } = parsed.data;
  const named = new Set(groups.replaceAll(/[[\],]/gu, ' ').split(/\s+/u));
  const role = RANK.find((one) => ROLES.includes(one) && named.has(one));
  if (!role || (role === 'office' && office === null)) return undefined;
  return { id, name, role, office: role === 'office' ? office : null };
}
