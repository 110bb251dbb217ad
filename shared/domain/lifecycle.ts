export const DOCUMENT_STATUSES = [
  'received',
  'recognizing',
  'extracting',
  'awaiting-review',
  'in-review',
  'confirmed',
  'rejected',
  'duplicate',
  'failed',
] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** Which status may follow which. A repeated or late event that asks for anything else changes nothing. */
const NEXT: Readonly<Record<DocumentStatus, readonly DocumentStatus[]>> = {
  received: ['recognizing', 'rejected', 'duplicate', 'failed'],
  recognizing: ['extracting', 'rejected', 'failed'],
  extracting: ['awaiting-review', 'failed'],
  'awaiting-review': ['in-review', 'confirmed'],
  'in-review': ['confirmed', 'awaiting-review'],
  confirmed: ['in-review'],
  rejected: [],
  duplicate: [],
  failed: ['received', 'recognizing', 'extracting'],
};

/** True when a document may go from one status to the other. */
export function mayMove(from: DocumentStatus, to: DocumentStatus): boolean {
  return NEXT[from].includes(to);
}

/** True once nothing more happens to the document without a person. */
export function isSettled(status: DocumentStatus): boolean {
  return !['received', 'recognizing', 'extracting'].includes(status);
}
