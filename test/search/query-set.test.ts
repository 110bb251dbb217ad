import { randomUUID } from 'node:crypto';
import { afterAll, describe } from 'vitest';
import { createSignedCall } from '../../shared/adapters/aws/opensearch-call.ts';
import { createOpenSearchIndex } from '../../shared/adapters/aws/opensearch-search-index.ts';
import { openSearchDatabase } from '../../shared/adapters/embedded/sqlite-search-database.ts';
import { createSqliteSearchIndex } from '../../shared/adapters/embedded/sqlite-search-index.ts';
import { type AwsServer, missingForOpenSearch, startOpenSearch } from '../support/aws-servers.ts';
import { describeQueries } from './describe-queries.ts';

describe('SQLite', () => {
  const db = openSearchDatabase(':memory:');
  afterAll(() => db.close());
  describeQueries('SQLite', async () => createSqliteSearchIndex(db));
});

const missing = missingForOpenSearch();
describe.skipIf(missing !== null)(`OpenSearch${missing ? ` (needs ${missing})` : ''}`, () => {
  const name = `documents-${randomUUID()}`;
  const credentials = async () => ({ accessKeyId: 'test', secretAccessKey: 'test' });
  let server: AwsServer | undefined;
  const callOf = ({ url }: AwsServer) => createSignedCall({ endpoint: url, region: 'ap-southeast-1', credentials });
  afterAll(() => server?.stop());
  describeQueries(
    'OpenSearch',
    async () => {
      server = await startOpenSearch();
      return createOpenSearchIndex(callOf(server), name);
    },
    async () => void (await callOf(server!)({ method: 'POST', path: `/${name}/_refresh` })),
  );
});
