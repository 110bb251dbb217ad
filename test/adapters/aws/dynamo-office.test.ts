import { createDynamoAuditLog } from '../../../shared/adapters/aws/dynamo-audit-log.ts';
import { createDynamoNoticeRepository } from '../../../shared/adapters/aws/dynamo-notice-repository.ts';
import { describeAuditLog } from '../../contract/audit-log.contract.ts';
import { describeNoticeRepository } from '../../contract/notice-repository.contract.ts';
import { describeOnDynamoLocal } from '../../support/dynamo-local.ts';

describeOnDynamoLocal('notices and the audit log in DynamoDB', ({ client, makeTable }) => {
  describeNoticeRepository('DynamoDB', async () => createDynamoNoticeRepository(client(), await makeTable()));
  describeAuditLog('DynamoDB', async () => createDynamoAuditLog(client(), await makeTable()));
});
