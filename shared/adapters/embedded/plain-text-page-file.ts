import { RejectionError } from '../../domain/errors.ts';
import type { Page } from '../../ocr/page.ts';
import type { PreparedPage } from '../../ports/page-reader.ts';
import type { PageFile } from './file-page-reader-page.ts';

/** Opens UTF-8 text; a form feed begins a new page. Throws `RejectionError` ('not-utf8'). */
export function openTextFile(bytes: Uint8Array): PageFile {
  const pages = decode(bytes).split('\f');
  if (pages.length > 1 && pages.at(-1)?.trim() === '') pages.pop();
  return {
    mediaType: 'text/plain',
    pageCount: pages.length,
    notes: [],
    page: async (number): Promise<PreparedPage> => ({
      page: number,
      image: null,
      known: textPage(number, pages[number - 1] ?? ''),
      picture: null,
    }),
    close: () => {},
  };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/gu, '\n').normalize('NFC');
  } catch (error) {
    throw new RejectionError('not-utf8', {}, { cause: error });
  }
}

function textPage(page: number, text: string): Page {
  const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return {
    page,
    width: 0,
    height: 0,
    dpi: null,
    rotation: 0,
    skew: 0,
    source: 'plain-text',
    engine: 'plain-text',
    text: ended,
    lines: [],
  };
}
