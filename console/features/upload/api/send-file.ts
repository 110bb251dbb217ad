import { z } from 'zod';
import { UploadPartsResponse, UploadResponse, UploadStateResponse } from '../../../../shared/contracts/api-uploads.ts';
import { ApiError } from '../../../lib/api/api-error.ts';
import { request } from '../../../lib/api/request.ts';
import { putBytes } from './put-bytes.ts';

export interface SendControl {
  readonly signal: AbortSignal;
  /** Bytes the server has or that have left, of the whole file. */
  readonly onProgress: (sentBytes: number) => void;
  /** The round it is sent for; null for none. */
  readonly roundId: string | null;
  /** An upload of this file that was begun before; null for none. */
  readonly begun: string | null;
  readonly onBegun: (uploadId: string) => void;
}

/** What is known of an upload before bytes leave. */
interface Standing {
  readonly id: string;
  readonly partSize: number | null;
  readonly stored: readonly number[];
  readonly isStored: boolean;
}

/** Sends a file, or the part of it the server does not have yet. Returns the document's id. */
export async function sendFile(file: File, office: string, control: SendControl): Promise<string> {
  const standing = (control.begun && (await findStanding(control.begun, control.signal))) || null;
  const upload = standing ?? (await begin(file, office, control));
  if (upload.isStored) return upload.id;
  if (upload.partSize === null) {
    control.onProgress(0);
    await sendPart(file, upload.id, 1, control);
  }
  if (upload.partSize !== null) await sendParts(file, { ...upload, partSize: upload.partSize }, control);
  return upload.id;
}

/** Gives an upload up; what is stored as a document stays. */
export async function abandonUpload(id: string): Promise<void> {
  await request(`/uploads/${encodeURIComponent(id)}`, { method: 'DELETE', schema: z.null() }).catch(() => undefined);
}

async function begin(file: File, office: string, { signal, roundId, onBegun }: SendControl): Promise<Standing> {
  const body = { fileName: file.name.normalize('NFC'), size: file.size, office, attested: true, roundId };
  const { documentId, partSize } = await request('/uploads', { method: 'POST', body, schema: UploadResponse, signal });
  onBegun(documentId);
  return { id: documentId, partSize, stored: [], isStored: false };
}

/** Null when the server does not know the upload any more: it is begun anew. */
async function findStanding(id: string, signal: AbortSignal): Promise<Standing | null> {
  try {
    const state = await request(`/uploads/${encodeURIComponent(id)}`, { schema: UploadStateResponse, signal });
    return { id, partSize: state.partSize, stored: state.parts, isStored: state.isStored };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

async function sendParts(
  file: File,
  { id, partSize, stored }: Standing & { readonly partSize: number },
  control: SendControl,
): Promise<void> {
  const count = Math.max(1, Math.ceil(file.size / partSize));
  const has = new Set(stored);
  let before = [...has].reduce((sum, part) => sum + sizeOfPart(file, partSize, part), 0);
  control.onProgress(before);
  for (let part = 1; part <= count; part++) {
    if (has.has(part)) continue;
    const slice = file.slice((part - 1) * partSize, part * partSize);
    const base = before;
    await sendPart(slice, id, part, { ...control, onProgress: (sent) => control.onProgress(base + sent) });
    before += slice.size;
  }
  const path = `/uploads/${encodeURIComponent(id)}/complete`;
  await request(path, { method: 'POST', schema: z.null(), signal: control.signal });
}

/** Each part asks for its own permission: one that was given long ago has run out on a slow line. */
async function sendPart(bytes: Blob, id: string, part: number, control: SendControl): Promise<void> {
  const { items } = await request(`/uploads/${encodeURIComponent(id)}/parts`, {
    method: 'POST',
    body: { parts: [part] },
    schema: UploadPartsResponse,
    signal: control.signal,
  });
  await putBytes(bytes, items[0]!, control);
}

function sizeOfPart(file: File, partSize: number, part: number): number {
  return Math.max(0, Math.min(partSize, file.size - (part - 1) * partSize));
}
