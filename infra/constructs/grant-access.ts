import { Stack, Validations } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { CfnAccessPolicy } from 'aws-cdk-lib/aws-opensearchserverless';
import { AWS_CALLS, type AwsFunction } from '../../functions/runtime/aws-environment.ts';
import { QUARANTINE_PREFIX } from '../../shared/contracts/object-keys.ts';
import { CITATION_INDEX, STATUS_INDEX } from '../../shared/contracts/table-keys.ts';
import type { Stage } from '../config.ts';
import type { AccountsStack } from '../stacks/accounts.ts';
import type { SearchStack } from '../stacks/search.ts';
import type { StorageStack } from '../stacks/storage.ts';

/** What functions are granted on. */
export interface Resources {
  readonly stage: Stage;
  readonly storage: StorageStack;
  readonly accounts: AccountsStack;
  readonly search: SearchStack;
  readonly bus: IEventBus;
}

/** Reading back a copy's source takes its tags along, once the scanner has set one. */
const TAGS_OF: Readonly<Record<string, string>> = {
  's3:DeleteObject': 's3:GetObjectTagging',
  's3:PutObject': 's3:PutObjectTagging',
};

/** Permissions in the archive's own policy. */
const ARCHIVE_READING = ['aoss:ReadDocument'];
const ARCHIVE_WRITING = ['aoss:WriteDocument', 'aoss:CreateIndex', 'aoss:DescribeIndex', 'aoss:UpdateIndex'];

/** The calls a function's code makes, as statements of its role: each on named resources, nothing besides. */
export function grantAccess(name: AwsFunction, role: Role, resources: Resources): void {
  const calls = AWS_CALLS[name];
  const { storage, accounts, bus } = resources;
  const allow = statementsOf(role);
  grantObjects(name, role, resources);
  allow(calls.bucket, [storage.scans.bucketArn]);
  allow(calls.table, [storage.table.tableArn]);
  if (calls.table.includes('dynamodb:Query')) {
    const indexes = [STATUS_INDEX, CITATION_INDEX].map((index) => `${storage.table.tableArn}/index/${index.name}`);
    allow(['dynamodb:Query'], indexes);
  }
  allow(['kms:Decrypt', 'kms:GenerateDataKey'], [storage.key.keyArn]);
  allow(calls.bus ?? [], [bus.eventBusArn]);
  allow(calls.accounts ?? [], [accounts.userPool.userPoolArn]);
  if (calls.mail) grantMail(role, resources);
  if (calls.search) grantSearch(name, role, resources);
}

/** Textract knows no resources. `iam:PassRole` is granted apart, on the one role that is handed over. */
export function grantTextract(name: AwsFunction, role: Role): void {
  const actions = AWS_CALLS[name].textract?.filter((action) => action.startsWith('textract:')) ?? [];
  statementsOf(role)(actions, ['*']);
}

const statementsOf =
  (role: Role) =>
  (actions: readonly string[], on: readonly string[], conditions?: Record<string, unknown>): void => {
    if (actions.length === 0) return;
    role.addToPolicy(
      new PolicyStatement({ actions: [...actions], resources: [...on], ...(conditions ? { conditions } : {}) }),
    );
  };

function grantObjects(name: AwsFunction, role: Role, { stage, storage: { scans }, storage }: Resources): void {
  const { objects } = AWS_CALLS[name];
  const allow = statementsOf(role);
  for (const [action, prefixes] of Object.entries(objects)) {
    if (prefixes.length === 0 || (action === 's3:PutObjectRetention' && stage.originalsLockDays === null)) continue;
    // Who puts uploads into quarantine copies them.
    const copies = stage.malwareScan && objects['s3:PutObject']?.includes(QUARANTINE_PREFIX) && action in TAGS_OF;
    const resources = prefixes.map((prefix) => scans.arnForObjects(`${prefix}*`));
    allow(copies ? [action, TAGS_OF[action]!] : [action], resources);
  }
  const bucket = importedName(role, storage, scans.bucketArn);
  for (const prefix of new Set(Object.values(objects).flat())) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${bucket}/${prefix}*]`,
      reason: `${name} works on objects whose names nobody knows beforehand; it is held to ${prefix}.`,
    });
  }
}

/** One sender, whatever else is verified in the account (docs/deploy.md). */
function grantMail(role: Role, { stage }: Resources): void {
  if (stage.mailFrom === null) return;
  const identity = (name: string) =>
    Stack.of(role).formatArn({ service: 'ses', resource: 'identity', resourceName: name });
  const domain = stage.mailFrom.split('@')[1]!;
  statementsOf(role)(['ses:SendEmail'], [identity(domain), identity(stage.mailFrom)], {
    StringEquals: { 'ses:FromAddress': stage.mailFrom },
  });
}

/** The service asks twice: the role must be let through its door, and be named in the collection's own policy. */
function grantSearch(name: AwsFunction, role: Role, { search, stage }: Resources): void {
  const { collectionName, collection } = search;
  statementsOf(role)(AWS_CALLS[name].search ?? [], [collection.attrArn]);
  const writes = name === 'search-index';
  new CfnAccessPolicy(role, 'ArchiveAccess', {
    name: `trich-luc-${stage.name}-${name}`.slice(0, 32),
    type: 'data',
    policy: Stack.of(role).toJsonString([
      {
        Description: `${name}: ${writes ? 'reads and writes' : 'reads'}`,
        Rules: [
          {
            ResourceType: 'index',
            Resource: [`index/${collectionName}/*`],
            Permission: writes ? [...ARCHIVE_READING, ...ARCHIVE_WRITING] : ARCHIVE_READING,
          },
        ],
        Principal: [role.roleArn],
      },
    ]),
  });
}

/** What a value of another stack becomes in the role's template; the checks name resources by it. */
function importedName(role: Role, storage: StorageStack, value: string): string {
  const imported = Stack.of(role).resolve(storage.exportValue(value)) as { readonly 'Fn::ImportValue': string };
  return imported['Fn::ImportValue'];
}
