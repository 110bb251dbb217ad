import type { Context } from 'hono';

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

/** To be kept; `isShown`: browsers show it where they can. */
export function sendFile(context: Context, { bytes, contentType, fileName }: PaperFile, isShown = false) {
  return context.body(new Uint8Array(bytes), 200, {
    'Content-Type': contentType,
    'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  });
}
