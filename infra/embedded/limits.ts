import type { FileLimits } from '../../shared/ports/page-reader.ts';

/** What one machine takes unless told otherwise: 1,000 pages, 500 MB, 40 megapixels a page. */
export const DEFAULT_LIMITS: FileLimits = { maxPages: 1_000, maxBytes: 500_000_000, maxPagePixels: 40_000_000 };
