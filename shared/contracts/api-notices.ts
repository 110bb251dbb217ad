import { z } from 'zod';
import { NOTICE_KINDS, RHYTHMS, SUBJECT_KINDS } from '../domain/notice.ts';
import { LocalizedSchema } from './values.ts';

/** The bell and what a person sets for themselves. */

export const NoticeSchema = z.object({
  id: z.string(),
  kind: z.enum(NOTICE_KINDS),
  about: z.object({ kind: z.enum(SUBJECT_KINDS), id: z.string(), name: z.string() }),
  at: z.string(),
  /** What its kind has to say: counts, the number of a paper, a day (ISO). */
  detail: z.object({
    findings: z.int().optional(),
    needLook: z.int().optional(),
    outdated: z.int().optional(),
    hits: z.int().optional(),
    number: z.string().optional(),
    due: z.string().optional(),
    units: z.int().optional(),
  }),
  /** Why a paper was not taken and what to do. */
  message: LocalizedSchema.nullable(),
  readAt: z.string().nullable(),
});
export type NoticeResource = z.infer<typeof NoticeSchema>;

export const NoticeListResponse = z.object({
  /** Newest first. */
  items: z.array(NoticeSchema),
  /** Among the newest hundred. */
  unread: z.int(),
});
export type NoticeListResource = z.infer<typeof NoticeListResponse>;

/** Null = everything up to now. */
export const ReadNoticesRequest = z.strictObject({ ids: z.array(z.string().min(1).max(300)).max(200).nullable() });

export const PreferencesResponse = z.object({
  rhythm: z.enum(RHYTHMS),
  /** Where mail goes; null = no address is known. */
  mail: z.string().nullable(),
  digestHour: z.int(),
  /** False where the identity provider keeps passwords. */
  maySetPassword: z.boolean(),
});
export type Preferences = z.infer<typeof PreferencesResponse>;
export const PreferencesRequest = z.strictObject({ rhythm: z.enum(RHYTHMS) });

export const OwnPasswordRequest = z.strictObject({
  current: z.string().min(1).max(256),
  next: z.string().min(10).max(256),
});
