import { awsStorage } from '../runtime/aws-dependencies.ts';
import { awsRuntime } from '../runtime/aws-runtime.ts';
import { awsSearchIndex } from '../runtime/aws-search.ts';
import { readAwsSettings } from '../runtime/aws-settings.ts';
import { createSearchIndexHandler } from './handler.ts';

const settings = readAwsSettings<'scansBucket' | 'table' | 'searchEndpoint'>('search-index', process.env);

export const handler = createSearchIndexHandler({
  ...awsRuntime('search-index'),
  ...awsStorage({ ...settings, eventBus: 'none' }),
  searchIndex: awsSearchIndex(settings, process.env),
});
