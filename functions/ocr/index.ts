import { awsArchiveWriter } from '../runtime/aws-archive-writer.ts';
import { awsStorage } from '../runtime/aws-dependencies.ts';
import { awsPageReader } from '../runtime/aws-page-reader.ts';
import { awsRecognizer } from '../runtime/aws-recognizer.ts';
import { awsRuntime } from '../runtime/aws-runtime.ts';
import { readsTwice } from '../runtime/aws-second-reader.ts';
import { readAwsSettings } from '../runtime/aws-settings.ts';
import { createOcrHandler } from './handler.ts';

const settings = readAwsSettings<'scansBucket' | 'table' | 'eventBus'>('ocr', process.env);

export const handler = createOcrHandler({
  ...awsRuntime('ocr'),
  ...awsStorage(settings),
  archiveWriter: awsArchiveWriter(),
  reader: awsPageReader(),
  recognizer: awsRecognizer(settings),
  awaitsSecondReading: readsTwice(settings),
  parallelPages: 1,
});
