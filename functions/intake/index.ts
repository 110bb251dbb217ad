import { S3Client } from '@aws-sdk/client-s3';
import { createS3OriginalLock } from '../../shared/adapters/aws/s3-original-lock.ts';
import { systemClock } from '../../shared/adapters/embedded/system-clock.ts';
import { DEFAULT_FILE_LIMITS } from '../../shared/ports/page-reader.ts';
import { awsStorage } from '../runtime/aws-dependencies.ts';
import { awsPageReader } from '../runtime/aws-page-reader.ts';
import { awsRuntime } from '../runtime/aws-runtime.ts';
import { readAwsSettings } from '../runtime/aws-settings.ts';
import { createIntakeHandler } from './handler.ts';

const settings = readAwsSettings<'scansBucket' | 'table' | 'eventBus'>('intake', process.env);
const { maxUploadBytes: maxBytes = DEFAULT_FILE_LIMITS.maxBytes, originalsLockDays: days } = settings;
const lock = { bucket: settings.scansBucket, clock: systemClock };

export const handler = createIntakeHandler({
  ...awsRuntime('intake'),
  ...awsStorage(settings),
  reader: awsPageReader(),
  limits: { ...DEFAULT_FILE_LIMITS, maxBytes },
  ...(days === undefined ? {} : { lockOriginal: createS3OriginalLock(new S3Client({}), { ...lock, days }) }),
});
