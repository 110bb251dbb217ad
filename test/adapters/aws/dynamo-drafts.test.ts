import { createDynamoDocumentRepository } from '../../../shared/adapters/aws/dynamo-document-repository.ts';
import { createDynamoDraftRepository } from '../../../shared/adapters/aws/dynamo-draft-repository.ts';
import { createDynamoRoundRepository } from '../../../shared/adapters/aws/dynamo-round-repository.ts';
import { describeDraftRepository } from '../../contract/draft-repository.contract.ts';
import { describeRoundRepository } from '../../contract/round-repository.contract.ts';
import { describeOnDynamoLocal } from '../../support/dynamo-local.ts';

describeOnDynamoLocal('drafts and rounds on DynamoDB Local', ({ client, makeTable }) => {
  describeDraftRepository('DynamoDB', async () => {
    const table = await makeTable();
    return {
      drafts: createDynamoDraftRepository(client(), table),
      documents: createDynamoDocumentRepository(client(), table),
    };
  });
  describeRoundRepository('DynamoDB', async () => createDynamoRoundRepository(client(), await makeTable()));
});
