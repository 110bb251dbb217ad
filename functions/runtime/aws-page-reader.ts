import { createFilePageReader } from '../../shared/adapters/embedded/file-page-reader.ts';
import type { PageReader } from '../../shared/ports/page-reader.ts';

/** One file at a time: a function has one message in work. */
export function awsPageReader(): PageReader {
  return createFilePageReader({ threads: 1 });
}
