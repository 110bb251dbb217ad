import { z } from 'zod';
import { DOCUMENT_STATUSES } from '../domain/lifecycle.ts';
import { ROUND_STATUSES } from '../domain/round/round.ts';
import { UNIT_STATES } from './api-rounds.ts';
import { LocalizedSchema } from './values.ts';

/** Bodies of `/api/directives`. */

export const DirectivePageSchema = z.object({
  /** As most reports give it. */
  number: z.string(),
  /** ISO day; null while several are known or none is. */
  date: z.string().nullable(),
  typeName: z.string().nullable(),
  /** As named in reports, most often first. */
  issuers: z.array(z.string()),
  subject: z.string().nullable(),
  /** The paper itself, where it is among the documents. */
  own: z.object({ documentId: z.string(), title: z.string() }).nullable(),
  /** Days under which reports cite the number: a number begins anew every term. */
  dates: z.array(z.object({ date: z.string(), reports: z.int() })),
  /** Reports that cite it, oldest first. */
  reports: z.array(
    z.object({
      documentId: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      office: z.string(),
      date: z.string(),
      status: z.enum(DOCUMENT_STATUSES),
      places: z.array(
        z.object({
          page: z.int(),
          quote: z.string(),
          /** A person decided that it says this. */
          isConfirmed: z.boolean(),
          /** It gives no day of its own. */
          hasDate: z.boolean(),
        }),
      ),
      warnings: z.array(z.object({ page: z.int(), code: z.string(), message: LocalizedSchema })),
    }),
  ),
  /** Offices whose reports do not cite it, by id; null for an office, which sees itself only. */
  silent: z.array(z.string()).nullable(),
  /** Rounds that supervise it, newest first, and where each of their units stands; empty for an office. */
  rounds: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.enum(ROUND_STATUSES),
      units: z.array(z.object({ office: z.string(), state: z.enum(UNIT_STATES), wasLate: z.boolean() })),
    }),
  ),
  /** Confirmed figures of confirmed reports that cite it, by what they count. */
  indicators: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      unit: z.string().nullable(),
      cells: z.array(
        z.object({
          office: z.string(),
          /** EDTF. */
          period: z.string().nullable(),
          isContradiction: z.boolean(),
          values: z.array(z.object({ documentId: z.string(), page: z.int(), value: z.number(), quote: z.string() })),
        }),
      ),
    }),
  ),
  /** More reports cite it than are shown. */
  isPartial: z.boolean(),
});
export type DirectivePage = z.infer<typeof DirectivePageSchema>;
