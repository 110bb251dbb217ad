import { z } from 'zod';
import { ROLES } from '../domain/account.ts';
import { DISPATCH_STATUSES } from '../domain/dispatch.ts';
import { LocalizedSchema } from './values.ts';

/** What administrators see and do: bodies of `/api/admin`. */

const slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/u)
  .min(2)
  .max(64);
const name = z.string().trim().min(1).max(200);
const accountFields = {
  name,
  role: z.enum(ROLES),
  /** Only of the role `office`, and there always. */
  office: z.string().nullable(),
  mail: z.email().max(254).nullable(),
};

export const AccountSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  office: z.string().nullable(),
  mail: z.string().nullable(),
  isDisabled: z.boolean(),
});
export type AccountResource = z.infer<typeof AccountSchema>;
export const AccountListResponse = z.object({ items: z.array(AccountSchema) });
export const InviteRequest = z.strictObject({ id: slug, ...accountFields });
export const AccountRequest = z.strictObject({ ...accountFields, isDisabled: z.boolean() });
/** The password is shown this once; null where the identity provider sends its own invitation. */
export const InvitationResponse = z.object({ account: AccountSchema, temporaryPassword: z.string().nullable() });

export const OfficeRequest = z.strictObject({ id: slug, name });
export const OfficeListResponse = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

/** A document that stopped, or a message that no step could take. */
export const FailureSchema = z.object({
  /** Null for a message that names no document. */
  documentId: z.string().nullable(),
  fileName: z.string().nullable(),
  office: z.string().nullable(),
  step: z.string(),
  code: z.string(),
  at: z.string(),
  message: LocalizedSchema,
  /** Dead letters behind it. */
  letters: z.array(z.string()),
});
export type FailureResource = z.infer<typeof FailureSchema>;
export const FailureListResponse = z.object({
  items: z.array(FailureSchema),
  nextCursor: z.string().nullable(),
  /** Documents in the state `failed`, over everything. */
  failed: z.int(),
  /** Dead letters of all steps; null where they are looked at elsewhere. */
  letters: z.int().nullable(),
});
export type FailureList = z.infer<typeof FailureListResponse>;
const failureFilter = { office: z.string().max(64).optional(), step: z.string().max(64).optional() };
export const FailureFilterSchema = z.object({ ...failureFilter, text: z.string().max(200).optional() });
export const RetryFailuresRequest = z.union([
  z.strictObject({
    documents: z.array(z.string().max(64)).max(500),
    letters: z.array(z.string().max(64)).max(500),
  }),
  /** Everything the filter shows, also what is on later pages. */
  z.strictObject({ filter: FailureFilterSchema }),
]);
export const RetryFailuresResponse = z.object({ documents: z.int(), letters: z.int() });

export const DispatchSchema = z.object({
  id: z.string(),
  channel: z.enum(['mail', 'webhook']),
  recipient: z.string(),
  subject: z.string(),
  text: z.string(),
  createdAt: z.string(),
  status: z.enum(DISPATCH_STATUSES),
  attempts: z.int(),
  nextTryAt: z.string().nullable(),
  error: z.string().nullable(),
  settledAt: z.string().nullable(),
});
export type DispatchResource = z.infer<typeof DispatchSchema>;
export const DispatchListResponse = z.object({ items: z.array(DispatchSchema), nextCursor: z.string().nullable() });
export const RetryDispatchRequest = z.strictObject({ id: z.string().min(1).max(400) });

export const AuditEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  target: z.string().nullable(),
  outcome: z.enum(['done', 'refused']),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditResource = z.infer<typeof AuditEntrySchema>;
export const AuditListResponse = z.object({ items: z.array(AuditEntrySchema), nextCursor: z.string().nullable() });

/** Secrets go in and never come out. */
export const AdminSettingsResponse = z.object({
  version: z.int(),
  digestHour: z.int(),
  /** Days before a due day on which units are reminded. */
  remindDays: z.int(),
  consoleUrl: z.string().nullable(),
  /** `smtp://mail.example.vn:587`, without user and password; null = mails become files. */
  smtpServer: z.string().nullable(),
  mailFrom: z.string().nullable(),
  webhookUrl: z.string().nullable(),
  hasWebhookSecret: z.boolean(),
  /** False where another service sends mail. */
  hasSmtp: z.boolean(),
});
export type AdminSettings = z.infer<typeof AdminSettingsResponse>;
export const AdminSettingsRequest = z.strictObject({
  version: z.int().min(0),
  digestHour: z.int().min(0).max(23),
  /** Absent = as it is. */
  remindDays: z.int().min(0).max(30).optional(),
  consoleUrl: z.string().max(500).nullable(),
  /** Absent = as it is. */
  smtpUrl: z.string().max(500).nullable().optional(),
  mailFrom: z.string().max(200).nullable(),
  webhookUrl: z.string().max(500).nullable(),
  /** Absent = as it is. */
  webhookSecret: z.string().max(200).nullable().optional(),
});
