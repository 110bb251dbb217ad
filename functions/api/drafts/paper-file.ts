import type { Context } from 'hono';
import { dispositionOf } from '../../../shared/ports/download-signer.ts';

/** A paper as it is handed out. */
export interface PaperFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
}

/** What a route says of its answer when it hands out a file. */
export const fileAnswer = {
  description: 'The file',
  content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
};

/** A file name that every system takes. */
export function downloadName(title: string, ending: string): string {
  return `${title.replace(/[^\p{L}\p{N}.-]+/gu, ' ').trim() || 'du-thao'}.${ending}`;
}

/** A file that was made for the answer, to be kept. */
export function sendFile(context: Context, { bytes, contentType, fileName }: PaperFile) {
  return context.body(new Uint8Array(bytes), 200, {
    'Content-Type': contentType,
    'Content-Disposition': dispositionOf({ fileName }),
  });
}
