import { DetectDocumentTextCommand, type TextractClient } from '@aws-sdk/client-textract';
import { PermanentError } from '../../domain/errors.ts';
import { toRecognizedPage } from '../../ocr/tesseract-page.ts';
import { readTextractBlocks, TEXTRACT_ENGINE } from '../../ocr/textract-blocks.ts';
import type { TextRecognizer } from '../../ports/text-recognizer.ts';

/** Answers about the picture itself: no retry makes them better. */
const UNREADABLE = ['UnsupportedDocumentException', 'DocumentTooLargeException', 'BadDocumentException'];

/** Textract reading one page picture a call. It knows no Vietnamese: its letters lack most marks. Throttling keeps its name. */
export function createTextractRecognizer(client: TextractClient): TextRecognizer {
  return {
    engine: TEXTRACT_ENGINE,
    recognize: async (picture) => {
      const command = new DetectDocumentTextCommand({ Document: { Bytes: picture.bytes } });
      const { Blocks: blocks = [] } = await client.send(command).catch((error: unknown) => {
        if (!(error instanceof Error) || !UNREADABLE.includes(error.name)) throw error;
        throw new PermanentError('page-unreadable', `page ${picture.page}: ${error.name}`, { cause: error });
      });
      const lines = readTextractBlocks(blocks).get(1) ?? [];
      return { ...toRecognizedPage([lines], picture, TEXTRACT_ENGINE), source: 'textract' };
    },
    close: async () => {},
  };
}
