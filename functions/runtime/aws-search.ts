import { fromEnv } from '@aws-sdk/credential-provider-env';
import { createSignedCall } from '../../shared/adapters/aws/opensearch-call.ts';
import { createOpenSearchIndex } from '../../shared/adapters/aws/opensearch-search-index.ts';
import type { SearchIndex } from '../../shared/ports/search-index.ts';
import { type AwsSettings, SettingsError } from './aws-settings.ts';

/** The archive's index, called in the name of the function's role. Lambda itself sets keys and region. Throws `SettingsError`. */
export function awsSearchIndex(
  { searchEndpoint: endpoint }: AwsSettings<'searchEndpoint'>,
  { AWS_REGION: region }: Readonly<Record<string, string | undefined>>,
): SearchIndex {
  if (!region) throw new SettingsError('AWS_REGION is not set: Lambda does so');
  return createOpenSearchIndex(createSignedCall({ endpoint, region, credentials: fromEnv() }));
}
