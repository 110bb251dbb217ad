import { createPdfArchiveWriter } from '../../shared/adapters/embedded/pdf-archive-writer.ts';
import type { ArchiveWriter } from '../../shared/ports/archive-writer.ts';

/** Writes searchable copies in a thread that lives as long as the function's process. */
export function awsArchiveWriter(): ArchiveWriter {
  return createPdfArchiveWriter();
}
