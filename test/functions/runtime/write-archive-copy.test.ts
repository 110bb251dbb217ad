import { describe, expect, it } from 'vitest';
import { writeArchiveCopy } from '../../../functions/runtime/write-archive-copy.ts';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import { archiveKey, archiveReportKey } from '../../../shared/contracts/object-keys.ts';
import { type Document, NO_COUNTS } from '../../../shared/domain/document.ts';
import type { ArchiveRequest, ArchiveWriter } from '../../../shared/ports/archive-writer.ts';
import { temporaryFolder } from '../../adapters/embedded/temporary-folder.ts';

const DOCUMENT: Document = {
  ...{ id: 'd1', office: 'o1', fileName: 'a.pdf', mediaType: 'application/pdf', size: 3, sha256: 'ab'.repeat(32) },
  ...{
    originalKey: 'incoming/o1/d1/a.pdf',
    source: 'upload',
    uploadedBy: null,
    receivedAt: '2025-01-02T03:04:05.000Z',
  },
  ...{ status: 'recognizing', statusAt: '2025-01-02T03:04:05.000Z', version: 1, pageCount: 1, pagesRecognized: 1 },
  ...{ engine: null, own: null, counts: NO_COUNTS, warningCount: 0, rejection: null, failure: null },
  ...{ duplicateOf: null, notes: [] },
};

const storeWithOriginal = async () => {
  const objects = createFileObjectStore(temporaryFolder());
  await objects.put(DOCUMENT.originalKey, new Uint8Array([1, 2, 3]), 'application/pdf');
  return objects;
};

describe('writeArchiveCopy', () => {
  it('stores the copy and what it declares, made from the original and its facts', async () => {
    const objects = await storeWithOriginal();
    const requests: ArchiveRequest[] = [];
    const archiveWriter: ArchiveWriter = {
      write: async (request) => {
        requests.push(request);
        return { bytes: new Uint8Array([9]), declares: null, reasons: ['xfa'], signaturesLeftOut: true };
      },
    };
    expect(await writeArchiveCopy(DOCUMENT, [], { objects, archiveWriter })).toBe(true);
    expect([...(await objects.get(archiveKey('d1')))!]).toEqual([9]);
    const report = JSON.parse(new TextDecoder().decode(await objects.get(archiveReportKey('d1'))));
    expect(report).toEqual({
      ...{ declares: null, reasons: ['xfa'], signaturesLeftOut: true, size: 1, source: DOCUMENT.sha256 },
    });
    expect([...requests[0]!.original]).toEqual([1, 2, 3]);
    expect(requests[0]!.facts).toMatchObject({ documentId: 'd1', receivedAt: DOCUMENT.receivedAt });
  });

  it('says that the copy is missing when it cannot be written, and throws nothing', async () => {
    const logged: string[] = [];
    const logger = { info: () => {}, warn: () => {}, error: (message: string) => void logged.push(message) };
    const archiveWriter: ArchiveWriter = { write: () => Promise.reject(new Error('no')) };
    const objects = await storeWithOriginal();
    expect(await writeArchiveCopy(DOCUMENT, [], { objects, archiveWriter, logger })).toBe(false);
    expect(logged).toEqual(['archive copy could not be written']);
    expect(await objects.head(archiveKey('d1'))).toBeUndefined();
  });

  it('misses nothing where there is no writer or no page to show', async () => {
    const objects = await storeWithOriginal();
    expect(await writeArchiveCopy(DOCUMENT, [], { objects })).toBe(true);
    const archiveWriter: ArchiveWriter = { write: () => Promise.reject(new Error('no')) };
    expect(await writeArchiveCopy({ ...DOCUMENT, mediaType: 'text/plain' }, [], { objects, archiveWriter })).toBe(true);
  });
});
