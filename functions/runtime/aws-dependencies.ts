import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDynamoAuditLog } from '../../shared/adapters/aws/dynamo-audit-log.ts';
import { createDynamoClaimRepository } from '../../shared/adapters/aws/dynamo-claim-repository.ts';
import { createDynamoDocumentRepository } from '../../shared/adapters/aws/dynamo-document-repository.ts';
import { createDynamoDraftRepository } from '../../shared/adapters/aws/dynamo-draft-repository.ts';
import { createDynamoNoticeRepository } from '../../shared/adapters/aws/dynamo-notice-repository.ts';
import { createDynamoRecordRepository } from '../../shared/adapters/aws/dynamo-record-repository.ts';
import { createDynamoRoundRepository } from '../../shared/adapters/aws/dynamo-round-repository.ts';
import { createDynamoSettingsRepository } from '../../shared/adapters/aws/dynamo-settings-repository.ts';
import { createEventBridgePublisher } from '../../shared/adapters/aws/eventbridge-event-publisher.ts';
import { createS3ObjectStore } from '../../shared/adapters/aws/s3-object-store.ts';
import { systemClock } from '../../shared/adapters/embedded/system-clock.ts';
import type { AuditLog } from '../../shared/ports/audit-log.ts';
import type { ClaimRepository } from '../../shared/ports/claim-repository.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { DraftRepository } from '../../shared/ports/draft-repository.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import type { NoticeRepository } from '../../shared/ports/notice-repository.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { RecordRepository } from '../../shared/ports/record-repository.ts';
import type { RoundRepository } from '../../shared/ports/round-repository.ts';
import type { SettingsRepository } from '../../shared/ports/settings-repository.ts';
import type { AwsSettings } from './aws-settings.ts';

/** What most functions stand on. */
export interface AwsStorage {
  readonly documents: DocumentRepository;
  readonly claims: ClaimRepository;
  readonly settings: SettingsRepository;
  readonly drafts: DraftRepository;
  readonly rounds: RoundRepository;
  readonly records: RecordRepository;
  readonly objects: ObjectStore;
  readonly events: EventPublisher;
  readonly clock: Clock;
}

/** The table, the bucket and the bus; clients live as long as the function's process. */
export function awsStorage(settings: AwsSettings<'scansBucket' | 'table' | 'eventBus'>): AwsStorage {
  return {
    documents: awsDocuments(settings),
    claims: createDynamoClaimRepository(documentClient(), settings.table),
    settings: awsSettingsRepository(settings),
    drafts: awsDrafts(settings),
    rounds: awsRounds(settings),
    records: createDynamoRecordRepository(documentClient(), settings.table),
    objects: createS3ObjectStore(new S3Client({}), settings.scansBucket),
    events: createEventBridgePublisher(new EventBridgeClient({}), settings.eventBus),
    clock: systemClock,
  };
}

/** The table alone. */
export function awsDocuments({ table }: AwsSettings<'table'>): DocumentRepository {
  return createDynamoDocumentRepository(documentClient(), table);
}

/** Settings in the table. */
export function awsSettingsRepository({ table }: AwsSettings<'table'>): SettingsRepository {
  return createDynamoSettingsRepository(documentClient(), table);
}

/** Drafts in the table; their texts lie in the bucket. */
export function awsDrafts({ table }: AwsSettings<'table'>): DraftRepository {
  return createDynamoDraftRepository(documentClient(), table);
}

/** Supervision rounds in the table. */
export function awsRounds({ table }: AwsSettings<'table'>): RoundRepository {
  return createDynamoRoundRepository(documentClient(), table);
}

/** Notices and mails in the table. */
export function awsNotices({ table }: AwsSettings<'table'>): NoticeRepository {
  return createDynamoNoticeRepository(documentClient(), table);
}

/** The audit log in the table. */
export function awsAuditLog({ table }: AwsSettings<'table'>): AuditLog {
  return createDynamoAuditLog(documentClient(), table);
}

/** Where users and offices are found. */
export function awsAccounts({ userPool, table }: AwsSettings<'userPool' | 'table'>) {
  return { client: new CognitoIdentityProviderClient({}), userPool, documentClient: documentClient(), table };
}

function documentClient(): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient({}));
}
