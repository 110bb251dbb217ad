import { archiveKey, archiveReportKey } from '../../shared/contracts/object-keys.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { Page } from '../../shared/ocr/page.ts';
import type { ArchiveWriter } from '../../shared/ports/archive-writer.ts';
import type { Logger } from '../../shared/ports/logger.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { writeJson } from './json-objects.ts';

export interface ArchivingDependencies {
  readonly objects: ObjectStore;
  readonly logger?: Logger;
  /** Absent where a deployment keeps no searchable copies. */
  readonly archiveWriter?: ArchiveWriter;
}

/** Note of a document whose searchable copy could not be written; the original is there all the same. */
export const ARCHIVE_COPY_MISSING = 'archive-copy-missing';

/**
 * Writes the searchable copy beside the pages, and what it declares of itself. False when there should be a copy and is
 * none: a document is never held up by its copy, so nothing is thrown.
 */
export async function writeArchiveCopy(
  document: Document,
  pages: readonly Page[],
  { objects, logger, archiveWriter }: ArchivingDependencies,
): Promise<boolean> {
  const { id, mediaType, fileName, sha256, receivedAt, originalKey } = document;
  if (!archiveWriter || mediaType === null || mediaType === 'text/plain') return true;
  try {
    const original = await objects.get(originalKey);
    if (!original) throw new Error(`no object ${originalKey}`);
    const facts = { documentId: id, fileName, sha256, receivedAt };
    const { bytes, ...report } = await archiveWriter.write({ original, mediaType, pages, facts });
    await objects.put(archiveKey(id), bytes, 'application/pdf');
    await writeJson(objects, archiveReportKey(id), { ...report, size: bytes.length, source: sha256 });
    return true;
  } catch (error) {
    logger?.error('archive copy could not be written', { documentId: id, error });
    return false;
  }
}
