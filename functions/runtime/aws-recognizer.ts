import { TextractClient } from '@aws-sdk/client-textract';
import { createTextractRecognizer } from '../../shared/adapters/aws/textract-recognizer.ts';
import { createTesseractRecognizer } from '../../shared/adapters/embedded/tesseract-recognizer.ts';
import type { TextRecognizer } from '../../shared/ports/text-recognizer.ts';
import type { AwsSettings } from './aws-settings.ts';

/** The engine that reads pages: one worker, for a function has about one processor. */
export function awsRecognizer({ ocr = 'tesseract' }: AwsSettings<never>): TextRecognizer {
  return ocr === 'textract'
    ? createTextractRecognizer(new TextractClient({}))
    : createTesseractRecognizer({ workers: 1 });
}
