import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import { createHmacUploadSigner } from '../../../shared/adapters/embedded/hmac-upload-signer.ts';
import { createObjectPartUploads } from '../../../shared/adapters/embedded/object-part-uploads.ts';
import { systemClock } from '../../../shared/adapters/embedded/system-clock.ts';
import { createTimeOrderedIds } from '../../../shared/adapters/embedded/time-ordered-ids.ts';
import { describePartUploads } from '../../contract/part-uploads.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

describePartUploads('a folder', () => {
  const objects = createFileObjectStore(temporaryFolder());
  const signer = createHmacUploadSigner(new Uint8Array(32), systemClock);
  const ids = createTimeOrderedIds();
  return {
    objects,
    uploads: createObjectPartUploads({ objects, signer, ids, onStored: async () => {} }),
    put: async ({ url }, bytes) => {
      const grant = signer.verify(url.split('/').at(-1)!);
      if (grant?.size !== bytes.byteLength) return false;
      await objects.put(grant.key, bytes, 'application/octet-stream');
      return true;
    },
    partSize: 10,
  };
});
