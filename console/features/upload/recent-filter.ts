import { ALL_DOCUMENTS, type DocumentFilter } from '../../lib/api/documents.ts';

/** Enough for the largest batch a clerk drops at once; the server shows each office its own. */
export const RECENT_UPLOADS: DocumentFilter = { ...ALL_DOCUMENTS, limit: 200 };
