import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { INCOMING_PREFIX, QUARANTINE_PREFIX } from '../../../shared/contracts/object-keys.ts';
import { CITATION_INDEX, STATUS_INDEX } from '../../../shared/contracts/table-keys.ts';
import { synthesize } from '../build-stacks.ts';

const { system, templates } = synthesize();
const template = templates.storage;
const guarded = synthesize('dev', { originalsLockDays: 365, malwareScan: true }).templates.storage;
const idsOf = (type: string): readonly string[] => Object.keys(template.findResources(type));

describe('the storage stack', () => {
  it('keeps the logical ids of everything that holds data: a changed id would replace it', () => {
    expect({
      buckets: idsOf('AWS::S3::Bucket'),
      tables: idsOf('AWS::DynamoDB::GlobalTable'),
      keys: idsOf('AWS::KMS::Key'),
    }).toEqual({
      buckets: ['AccessLogs8B620ECA', 'Scans941C181C'],
      tables: ['TableCD117FA1'],
      keys: ['Key961B73FD'],
    });
  });

  it('never deletes data with the stack, and is not deleted by mistake', () => {
    for (const type of ['AWS::S3::Bucket', 'AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key']) {
      template.allResources(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
    expect(system.storage.terminationProtection).toBe(true);
  });

  it('makes no function of its own: nothing but storage runs here', () => {
    template.resourceCountIs('AWS::Lambda::Function', 0);
    template.resourceCountIs('AWS::IAM::Role', 0);
  });

  it('closes every bucket to the public and to unencrypted transport', () => {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: Match.anyValue(),
    });
    template.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({ Effect: 'Deny', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } }),
        ]),
      },
    });
  });

  it('keeps versions of scans, tells of new ones, and encrypts them with the customer key', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { BucketKeyEnabled: true, ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }) },
        ],
      },
    });
  });

  it('clears quarantine after 30 days and never an original', () => {
    const [scans] = Object.values(
      template.findResources('AWS::S3::Bucket', { Properties: { VersioningConfiguration: {} } }),
    );
    const rules = scans?.Properties.LifecycleConfiguration.Rules as readonly Record<string, unknown>[];
    expect(rules.find(({ Prefix }) => Prefix === QUARANTINE_PREFIX)).toMatchObject({ ExpirationInDays: 30 });
    const expiring = rules.filter((rule) => 'ExpirationInDays' in rule || 'NoncurrentVersionExpiration' in rule);
    for (const { Prefix } of expiring) {
      expect(Prefix).toBeTypeOf('string');
      expect(INCOMING_PREFIX.startsWith(String(Prefix))).toBe(false);
    }
  });

  it('can lock objects only where a stage asks for it, and locks none by itself', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: Match.anyValue(),
      ObjectLockEnabled: Match.absent(),
    });
    guarded.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: Match.absent(),
    });
  });

  it('keeps one table with both indexes, recoverable to any second, protected, under the customer key', () => {
    template.resourceCountIs('AWS::DynamoDB::GlobalTable', 1);
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      GlobalSecondaryIndexes: [STATUS_INDEX, CITATION_INDEX].map(({ name }) => Match.objectLike({ IndexName: name })),
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          SSESpecification: { KMSMasterKeyId: Match.anyValue() },
        }),
      ],
    });
  });

  it('tells the functions how large an upload may be', () => {
    const told = (template: typeof guarded) => JSON.stringify(template.findResources('AWS::Lambda::Function'));
    for (const made of [templates.api, templates.pipeline])
      expect(told(made)).toContain('"MAX_UPLOAD_BYTES":"200000000"');
  });

  it('rotates the customer key', () => {
    template.allResourcesProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  it('scans every upload where a stage asks for it, and lets nobody but the scanner read or tag one before', () => {
    template.resourceCountIs('AWS::GuardDuty::MalwareProtectionPlan', 0);
    guarded.hasResourceProperties('AWS::GuardDuty::MalwareProtectionPlan', {
      ProtectedResource: { S3Bucket: Match.objectLike({ ObjectPrefixes: [INCOMING_PREFIX] }) },
      Actions: { Tagging: { Status: 'ENABLED' } },
    });
    const others = { ArnNotEquals: { 'aws:PrincipalArn': Match.anyValue() } };
    guarded.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Principal: { AWS: '*' },
            Action: ['s3:GetObject', 's3:GetObjectVersion'],
            Condition: {
              ...others,
              StringNotEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' },
            },
          }),
          Match.objectLike({ Effect: 'Deny', Action: Match.arrayWith(['s3:PutObjectTagging']), Condition: others }),
        ]),
      },
    });
  });

  it('clears infected uploads after 30 days, and no other upload', () => {
    guarded.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({
            Prefix: INCOMING_PREFIX,
            TagFilters: [{ Key: 'GuardDutyMalwareScanStatus', Value: 'THREATS_FOUND' }],
            ExpirationInDays: 30,
          }),
        ]),
      },
    });
  });

  it('takes uploads from the console’s own address where the stage has one', () => {
    const allowed = (origin: string) => ({
      CorsConfiguration: {
        CorsRules: [Match.objectLike({ AllowedOrigins: [origin], AllowedMethods: ['PUT', 'GET'] })],
      },
    });
    template.hasResourceProperties('AWS::S3::Bucket', allowed('https://*.cloudfront.net'));
  });
});
