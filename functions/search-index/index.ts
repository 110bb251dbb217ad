import { awsStorage } from '../runtime/aws-dependencies.ts';
import { awsRuntime } from '../runtime/aws-runtime.ts';
import { missingSearchIndex } from '../runtime/aws-search.ts';
import { readAwsSettings } from '../runtime/aws-settings.ts';
import { createSearchIndexHandler } from './handler.ts';

const { scansBucket, table } = readAwsSettings<'scansBucket' | 'table' | 'searchEndpoint'>('search-index', process.env);

/** Until the archive's index has its adapter every message ends with the dead letters, kept to be redriven. */
export const handler = createSearchIndexHandler({
  ...awsRuntime('search-index'),
  ...awsStorage({ scansBucket, table, eventBus: 'none' }),
  searchIndex: missingSearchIndex,
});
