import { z } from 'zod';
import { ROLES } from '../domain/account.ts';

export const OfficeSchema = z.object({ id: z.string(), name: z.string() });
export const UserSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  office: z.string().nullable(),
});

export const SignInRequest = z.strictObject({ user: z.string().min(1).max(64), password: z.string().min(1).max(256) });
export const SessionResponse = z.object({ user: UserSchema, offices: z.array(OfficeSchema) });
