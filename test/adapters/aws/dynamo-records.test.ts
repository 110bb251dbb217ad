import { createDynamoRecordRepository } from '../../../shared/adapters/aws/dynamo-record-repository.ts';
import { describeRecordRepository } from '../../contract/record-repository.contract.ts';
import { describeOnDynamoLocal } from '../../support/dynamo-local.ts';

describeOnDynamoLocal('records on DynamoDB Local', ({ client, makeTable }) => {
  describeRecordRepository('DynamoDB', async () => createDynamoRecordRepository(client(), await makeTable()));
});
