import { z } from 'zod';
import { DocumentSchema, PageInfoSchema } from './api-documents.ts';
import { FindingSchema } from './api-findings.ts';

const note = z.string().trim().max(500);
/** Puts the report off; `until` null takes it back at once. */
export const PostponeRequest = z.strictObject({ version: z.int().min(1), until: z.iso.date().nullable(), note });
/** The page was looked through: everything on it is found or added. */
export const CheckPageRequest = z.strictObject({ version: z.int().min(1), page: z.int().min(1) });
/** Asks a colleague to take the report; `to` null gives it back to everybody. */
export const ForwardRequest = z.strictObject({ version: z.int().min(1), to: z.string().min(1).nullable(), note });

/** People who review, by name. */
export const ColleaguesResponse = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

/** One place in a report under review where the same directive stands undecided. */
export const SamePlaceSchema = z.object({ document: DocumentSchema, page: PageInfoSchema, finding: FindingSchema });
export const SamePlacesResponse = z.object({
  items: z.array(SamePlaceSchema),
  /** Reports looked through. */
  looked: z.int(),
  /** True when more reports wait than were looked through. */
  isPartial: z.boolean(),
});
export type SamePlace = z.infer<typeof SamePlaceSchema>;
