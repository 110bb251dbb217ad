import { createDynamoClaimRepository } from '../../../shared/adapters/aws/dynamo-claim-repository.ts';
import { createDynamoSettingsRepository } from '../../../shared/adapters/aws/dynamo-settings-repository.ts';
import { describeClaimRepository } from '../../contract/claim-repository.contract.ts';
import { describeSettingsRepository } from '../../contract/settings-repository.contract.ts';
import { describeOnDynamoLocal } from '../../support/dynamo-local.ts';

describeOnDynamoLocal('the desk on DynamoDB Local', ({ client, makeTable }) => {
  describeClaimRepository('DynamoDB', async () => createDynamoClaimRepository(client(), await makeTable()));
  describeSettingsRepository('DynamoDB', async () => createDynamoSettingsRepository(client(), await makeTable()));
});
