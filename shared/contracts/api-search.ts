import { z } from 'zod';
import { DOCUMENT_STATUSES } from '../domain/lifecycle.ts';
import { FACETS, HIT_MATCHES } from '../domain/search/facets.ts';

/** Bodies of `/api/search`. */

export const SearchHitSchema = z.object({
  documentId: z.string(),
  /** 1-based. */
  page: z.int(),
  title: z.string(),
  office: z.string(),
  /** Values of a report that is not `confirmed` are the machine's proposals. */
  status: z.enum(DOCUMENT_STATUSES),
  number: z.string().nullable(),
  /** ISO day of the report, or of its arrival where it bears none. */
  date: z.string().nullable(),
  excerpt: z.string(),
  /** Half-open ranges of UTF-16 code units in the excerpt. */
  marks: z.array(z.object({ start: z.int(), end: z.int() })),
  match: z.enum(HIT_MATCHES),
});
export type SearchHitResource = z.infer<typeof SearchHitSchema>;

export const SearchResponse = z.object({
  items: z.array(SearchHitSchema),
  nextCursor: z.string().nullable(),
  /** The query with another word in place of one the archive does not know. */
  suggestion: z.string().nullable(),
  /** Of the whole result; null behind the first page. */
  counts: z
    .object({
      documents: z.int(),
      pages: z.int(),
      facets: z.record(z.enum(FACETS), z.array(z.object({ value: z.string(), count: z.int() }))),
    })
    .nullable(),
});
export type SearchResponse = z.infer<typeof SearchResponse>;
