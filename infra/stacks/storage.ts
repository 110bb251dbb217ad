import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type CorsRule,
  HttpMethods,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { DOCUMENT_PREFIX, INCOMING_PREFIX, QUARANTINE_PREFIX } from '../../shared/contracts/object-keys.ts';
import { CITATION_INDEX, STATUS_INDEX, TABLE_KEYS } from '../../shared/contracts/table-keys.ts';
import type { Stage } from '../config.ts';
import { INFECTED, MalwareProtection, SCAN_TAG } from '../constructs/malware-protection.ts';
import { tableNameOf } from '../names.ts';

const QUARANTINE_DAYS = 30;
/** Artifacts can be made anew from the original, so an overwritten version is kept only to undo a mistake. */
const OLD_ARTIFACT_DAYS = 30;
const REPORTS_COOL_DOWN_DAYS = 90;

export interface StorageStackProps extends StackProps {
  readonly stage: Stage;
}

/** Everything that must outlive a deployment: the customer key, the scans and the table. Never replaced, never deleted with the stack. */
export class StorageStack extends Stack {
  readonly key: Key;
  readonly scans: Bucket;
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { stage, ...props }: StorageStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.key = this.addKey(stage);
    this.scans = this.addScans(stage, this.addAccessLogs(stage));
    this.table = this.addTable(stage);
  }

  /** One key for everything at rest. */
  private addKey(stage: Stage): Key {
    const key = new Key(this, 'Key', {
      alias: `trich-luc-${stage.name}`,
      description: `Trich Luc ${stage.name}: scans, table, queues, topics and logs`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Queues and their rules extend this policy themselves; a topic does not do it for alarms. No condition on the
    // account: whether alarms send one is not documented, and the topic's own policy takes alarms of this account only.
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsReachEncryptedTopics',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
      }),
    );
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'LogGroupsOfThisAccount',
        principals: [new ServicePrincipal(`logs.${this.region}.amazonaws.com`)],
        actions: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
          'kms:GenerateDataKey',
          'kms:DescribeKey',
        ],
        resources: ['*'],
        conditions: {
          ArnLike: { 'kms:EncryptionContext:aws:logs:arn': this.formatArn({ service: 'logs', resource: '*' }) },
        },
      }),
    );
    return key;
  }

  private addAccessLogs(stage: Stage): Bucket {
    const logs = new Bucket(this, 'AccessLogs', {
      // The log delivery service writes only to buckets that use the store's own key.
      encryption: BucketEncryption.S3_MANAGED,
      ...CLOSED,
      lifecycleRules: [{ id: 'expire', expiration: Duration.days(stage.accessLogDays) }],
    });
    Validations.of(logs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This bucket holds the access logs; logging its own access would feed itself.',
    });
    return logs;
  }

  private addScans(stage: Stage, accessLogs: Bucket): Bucket {
    const scans = new Bucket(this, 'Scans', {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      ...CLOSED,
      versioned: true,
      // The library's class and interface disagree on whether `policy` may be undefined.
      serverAccessLogsBucket: accessLogs as IBucket,
      serverAccessLogsPrefix: 'scans/',
      lifecycleRules: lifecycleOf(stage),
      cors: [uploadsFrom(stage)],
      // No default retention: it would lock artifacts, refused files and secret papers too. Intake locks what it takes in.
      ...(stage.originalsLockDays === null ? {} : { objectLockEnabled: true }),
    });
    // `eventBridgeEnabled` would add a custom resource with a function of its own; the bucket can do it by itself.
    (scans.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    if (stage.malwareScan) new MalwareProtection(this, 'MalwareProtection', { bucket: scans, key: this.key });
    return scans;
  }

  private addTable(stage: Stage): TableV2 {
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    return new TableV2(this, 'Table', {
      // A name of its own: a change that would replace the table fails instead, for the name is taken.
      tableName: tableNameOf(stage.name),
      partitionKey: text(TABLE_KEYS.partition),
      sortKey: text(TABLE_KEYS.sort),
      globalSecondaryIndexes: [STATUS_INDEX, CITATION_INDEX].map(({ name, partition, sort }) => ({
        indexName: name,
        partitionKey: text(partition),
        sortKey: text(sort),
      })),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

const CLOSED = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const;

/** Browsers put files straight into the bucket, by signed addresses; the page's own address is all this adds. */
const uploadsFrom = ({ console: { domain } }: Stage): CorsRule => ({
  id: 'uploads',
  // Without a domain of its own the console's address is not known before the bucket is.
  allowedOrigins: [domain ? `https://${domain.name}` : 'https://*.cloudfront.net'],
  allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
  allowedHeaders: ['*'],
  maxAge: 3600,
});

/** Originals never expire here, but infected ones: their retention is the archive's decision, not the store's. */
const lifecycleOf = ({ malwareScan }: Stage): LifecycleRule[] => [
  { id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
  {
    id: 'quarantine',
    prefix: QUARANTINE_PREFIX,
    expiration: Duration.days(QUARANTINE_DAYS),
    noncurrentVersionExpiration: Duration.days(1),
  },
  { id: 'artifacts', prefix: DOCUMENT_PREFIX, noncurrentVersionExpiration: Duration.days(OLD_ARTIFACT_DAYS) },
  {
    id: 'originals',
    prefix: INCOMING_PREFIX,
    transitions: [
      { storageClass: StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(REPORTS_COOL_DOWN_DAYS) },
    ],
  },
  ...(malwareScan
    ? [
        {
          id: 'infected',
          prefix: INCOMING_PREFIX,
          tagFilters: { [SCAN_TAG]: INFECTED },
          expiration: Duration.days(QUARANTINE_DAYS),
        },
      ]
    : []),
];
