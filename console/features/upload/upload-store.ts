import { useSyncExternalStore } from 'react';
import { findKnown } from './api/find-known.ts';
import { abandonUpload, sendFile } from './api/send-file.ts';
import { begunUploads } from './begun-uploads.ts';
import { checkFile } from './check-file.ts';
import { inspectInWorker } from './inspect/inspect-in-worker.ts';
import { isUnderway, type UploadItem } from './upload-item.ts';
import { UploadQueue } from './upload-queue.ts';

/** Browsers open six connections to one server; pages, events and requests need theirs too. */
const MAX_PARALLEL = 3;

/** The one queue of this browser tab: uploads go on while the clerk looks at other pages. */
export const uploadQueue = new UploadQueue({
  check: checkFile,
  inspect: inspectInWorker,
  findKnown,
  send: sendFile,
  abandon: (uploadId) => void abandonUpload(uploadId),
  begun: begunUploads,
  wait: waitForLine,
  now: () => performance.now(),
  maxParallel: MAX_PARALLEL,
});

export function useUploads(): readonly UploadItem[] {
  return useSyncExternalStore(uploadQueue.subscribe, uploadQueue.getItems);
}

// The browser asks before a tab with unsent files is closed.
addEventListener('beforeunload', (event) => {
  if (uploadQueue.getItems().some(isUnderway)) event.preventDefault();
});

function waitForLine(milliseconds: number, callback: () => void): void {
  const go = () => {
    clearTimeout(timer);
    removeEventListener('online', go);
    callback();
  };
  const timer = setTimeout(go, milliseconds);
  addEventListener('online', go);
}
