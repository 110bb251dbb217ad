import { awsStorage } from '../runtime/aws-dependencies.ts';
import { awsRuntime } from '../runtime/aws-runtime.ts';
import { readAwsSettings } from '../runtime/aws-settings.ts';
import { createExtractionHandler } from './handler.ts';

const settings = readAwsSettings<'scansBucket' | 'table' | 'eventBus'>('extraction', process.env);

export const handler = createExtractionHandler({ ...awsRuntime('extraction'), ...awsStorage(settings) });
