import { DEFAULT_FILE_LIMITS } from '../../shared/ports/page-reader.ts';
import { awsStorage } from '../runtime/aws-dependencies.ts';
import { awsPageReader } from '../runtime/aws-page-reader.ts';
import { awsRuntime } from '../runtime/aws-runtime.ts';
import { readAwsSettings } from '../runtime/aws-settings.ts';
import { createIntakeHandler } from './handler.ts';

const settings = readAwsSettings<'scansBucket' | 'table' | 'eventBus'>('intake', process.env);
const { maxUploadBytes: maxBytes = DEFAULT_FILE_LIMITS.maxBytes } = settings;

export const handler = createIntakeHandler({
  ...awsRuntime('intake'),
  ...awsStorage(settings),
  reader: awsPageReader(),
  limits: { ...DEFAULT_FILE_LIMITS, maxBytes },
});
