import { awsArchiveWriter } from '../runtime/aws-archive-writer.ts';
import { awsStorage } from '../runtime/aws-dependencies.ts';
import { awsRuntime } from '../runtime/aws-runtime.ts';
import { awsSecondReader, readsTwice } from '../runtime/aws-second-reader.ts';
import { readAwsSettings } from '../runtime/aws-settings.ts';
import { createOcrCompletionHandler } from './handler.ts';

const settings = readAwsSettings<'scansBucket' | 'table' | 'eventBus'>('ocr-completion', process.env);

export const handler = createOcrCompletionHandler({
  ...awsRuntime('ocr-completion'),
  ...awsStorage(settings),
  archiveWriter: awsArchiveWriter(),
  secondReader: awsSecondReader(settings),
  awaitsSecondReading: readsTwice(settings),
});
