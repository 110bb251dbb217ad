/** Every key in the object store is built here; CDK's lifecycle rules read the prefixes. */
export const INCOMING_PREFIX = 'incoming/';
export const QUARANTINE_PREFIX = 'quarantine/';
export const DOCUMENT_PREFIX = 'documents/';
export const UPLOAD_NOTE_PREFIX = 'uploads/';

export const incomingKey = (office: string, documentId: string, fileName: string): string =>
  `${INCOMING_PREFIX}${office}/${documentId}/${fileName}`;

/** Undefined for a key that is not an upload's. */
export function parseIncomingKey(key: string): { office: string; documentId: string; fileName: string } | undefined {
  const match = /^incoming\/(?<office>[^/]+)\/(?<documentId>[^/]+)\/(?<fileName>.+)$/su.exec(key);
  const { office, documentId, fileName } = match?.groups ?? {};
  return office && documentId && fileName ? { office, documentId, fileName } : undefined;
}

/** A rejected file, kept 30 days. */
export const quarantineKey = (documentId: string, fileName: string): string =>
  `${QUARANTINE_PREFIX}${documentId}/${fileName}`;

export const pageKey = (documentId: string, page: number): string =>
  `${DOCUMENT_PREFIX}${documentId}/pages/${page}.json`;
export const pageImageKey = (documentId: string, page: number): string =>
  `${DOCUMENT_PREFIX}${documentId}/pages/${page}.image`;
export const textKey = (documentId: string): string => `${DOCUMENT_PREFIX}${documentId}/text.json`;
/** The searchable copy of the original. */
export const archiveKey = (documentId: string): string => `${DOCUMENT_PREFIX}${documentId}/archive.pdf`;
/** What the copy declares of itself, and why not more. */
export const archiveReportKey = (documentId: string): string => `${DOCUMENT_PREFIX}${documentId}/archive.json`;
/** The second engine's reading of the whole document. */
export const secondReadingKey = (documentId: string): string => `${DOCUMENT_PREFIX}${documentId}/second-reading.json`;

/** Who sent an upload and how: written before the bytes, read by intake. */
export const uploadNoteKey = (documentId: string): string => `${UPLOAD_NOTE_PREFIX}${documentId}.json`;

/** One version of a draft, never overwritten; its paper; and the signed scan of an issued one. */
export const DRAFT_PREFIX = 'drafts/';
export const draftBodyKey = (draftId: string, saveId: string): string => `${DRAFT_PREFIX}${draftId}/${saveId}.json`;
/** A version set as a Word file, written once. */
export const draftPaperKey = (draftId: string, version: number): string =>
  `${DRAFT_PREFIX}${draftId}/papers/${version}.docx`;
export const signedScanKey = (draftId: string, saveId: string): string => `${DRAFT_PREFIX}${draftId}/${saveId}.scan`;

/** A part of a large upload on one machine; S3 keeps parts by itself. */
export const UPLOAD_PART_PREFIX = 'parts/';
export const uploadPartPrefix = (uploadId: string): string => `${UPLOAD_PART_PREFIX}${uploadId}/`;
export const uploadPartKey = (uploadId: string, part: number): string =>
  `${uploadPartPrefix(uploadId)}${String(part).padStart(5, '0')}`;

/** Everything the steps wrote of one document. */
export const artifactPrefix = (documentId: string): string => `${DOCUMENT_PREFIX}${documentId}/`;
