import { useEffect, useState } from 'react';
import { useSession } from '../../lib/session-context.ts';
import type { UploadItem } from './upload-queue.ts';
import { uploadQueue } from './upload-store.ts';

export interface Attestation {
  readonly isAttested: boolean;
  readonly attest: (isAttested: boolean) => void;
  /** Empty until one is chosen. */
  readonly office: string;
  readonly chooseOffice: (office: string) => void;
  /** True when the user acts for one office only and has nothing to choose. */
  readonly hasOneOffice: boolean;
  readonly send: () => void;
}

/**
 * The clerk's statement that no file is secret. It holds for one batch: stated ahead, files leave as soon as they are
 * chosen and checked; otherwise they wait for the button. After sending it must be stated anew.
 */
export function useAttestation(before: readonly UploadItem[]): Attestation {
  const { user, offices } = useSession();
  const onlyOffice = user.office ?? (offices.length === 1 ? offices[0]!.id : '');
  const [office, setOffice] = useState(onlyOffice);
  const [stated, setStated] = useState<'no' | 'ahead' | 'seeing'>('no');
  const isReady = before.some(({ state }) => state === 'staged') && !before.some(({ state }) => state === 'checking');

  const send = () => {
    uploadQueue.start(office);
    setStated('no');
  };
  useEffect(() => {
    if (stated !== 'ahead' || !isReady || !office) return;
    uploadQueue.start(office);
    setStated('no');
  }, [stated, isReady, office]);

  return {
    isAttested: stated !== 'no',
    attest: (isAttested) => setStated(isAttested ? (before.length === 0 ? 'ahead' : 'seeing') : 'no'),
    office,
    chooseOffice: setOffice,
    hasOneOffice: onlyOffice !== '',
    send,
  };
}
