import { join } from 'node:path';
import { Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { EventBus, EventField, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { INCOMING_PREFIX } from '../../shared/contracts/object-keys.ts';
import { PIPELINE, type PipelineStep as StepContract, type StepName } from '../../shared/contracts/pipeline.ts';
import { CITATION_INDEX, STATUS_INDEX } from '../../shared/contracts/table-keys.ts';
import type { Stage } from '../config.ts';
import { PipelineStep, type StepTrigger } from '../constructs/pipeline-step.ts';
import { STEP_ACCESS } from './step-access.ts';
import type { StorageStack } from './storage.ts';

/** Events this system publishes carry it as their source. */
export const EVENT_SOURCE = 'trich-luc';

/** MB. A Lambda of 1,769 MB has one whole processor: OCR wants it, the others read and write small JSON. */
const MEMORY: Readonly<Record<StepName, number>> = {
  intake: 1024,
  ocr: 2048,
  extraction: 1024,
  notify: 512,
  'search-index': 512,
};

export interface PipelineStackProps extends StackProps {
  readonly stage: Stage;
  readonly storage: StorageStack;
  /** Where a step's `handler` is exported; by default `functions/<step>/index.ts`. */
  readonly entryOf?: (step: StepName) => string;
}

/** Every step of the one list, wired: nothing here names a step that the list does not. */
export class PipelineStack extends Stack {
  readonly bus: EventBus;
  readonly alarmTopic: Topic;
  readonly steps: ReadonlyMap<StepName, PipelineStep>;

  constructor(scope: Construct, id: string, { stage, storage, entryOf = entryOfStep, ...props }: PipelineStackProps) {
    super(scope, id, props);
    this.bus = new EventBus(this, 'Events', { description: `Trich Luc ${stage.name}: facts about documents` });
    this.alarmTopic = this.addAlarmTopic(stage, storage);
    this.steps = new Map(PIPELINE.map((contract) => [contract.step, this.addStep(contract, stage, storage, entryOf)]));
  }

  private addAlarmTopic(stage: Stage, { key }: StorageStack): Topic {
    const topic = new Topic(this, 'Alarms', { masterKey: key, enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (stage.alarmAddress !== null) topic.addSubscription(new EmailSubscription(stage.alarmAddress));
    return topic;
  }

  private addStep(
    contract: StepContract,
    stage: Stage,
    storage: StorageStack,
    entryOf: (step: StepName) => string,
  ): PipelineStep {
    const step = new PipelineStep(this, contract.step, {
      contract,
      triggers: this.triggersOf(contract, storage),
      entry: entryOf(contract.step),
      memorySize: MEMORY[contract.step],
      concurrency: stage.concurrency[contract.step],
      environment: {
        SCANS_BUCKET: storage.scans.bucketName,
        TABLE_NAME: storage.table.tableName,
        EVENT_BUS: this.bus.eventBusName,
      },
      key: storage.key,
      logRetention: stage.logDays,
      alarmAction: new SnsAction(this.alarmTopic),
    });
    this.grantAccess(step, contract, storage);
    return step;
  }

  /** `object.created` is the store's own notice, reshaped; everything else is one of our facts. */
  private triggersOf(contract: StepContract, { scans }: StorageStack): readonly StepTrigger[] {
    const facts = contract.on.filter((type) => type !== 'object.created');
    const triggers: StepTrigger[] = [];
    if (contract.on.includes('object.created')) {
      triggers.push({
        id: 'Stored',
        pattern: {
          source: ['aws.s3'],
          detailType: ['Object Created'],
          detail: { bucket: { name: [scans.bucketName] }, object: { key: [{ prefix: INCOMING_PREFIX }] } },
        },
        message: OBJECT_CREATED,
      });
    }
    if (facts.length > 0) {
      triggers.push({ id: 'Facts', bus: this.bus, pattern: { source: [EVENT_SOURCE], detailType: facts } });
    }
    return triggers;
  }

  private grantAccess({ role }: PipelineStep, contract: StepContract, storage: StorageStack): void {
    const { scans, table, key } = storage;
    const { 'Fn::ImportValue': importedName } = this.resolve(storage.exportValue(scans.bucketArn)) as ImportedValue;
    const { reads, writes, deletes, table: actions } = STEP_ACCESS[contract.step];
    const allow = (names: readonly string[], resources: readonly string[]) =>
      role.addToPolicy(new PolicyStatement({ actions: [...names], resources: [...resources] }));
    const objects = (prefixes: readonly string[]) => prefixes.map((prefix) => scans.arnForObjects(`${prefix}*`));
    if (reads.length > 0) allow(['s3:GetObject'], objects(reads));
    if (writes.length > 0) allow(['s3:PutObject'], objects(writes));
    if (deletes.length > 0) allow(['s3:DeleteObject'], objects(deletes));
    // Without it the store answers "forbidden" instead of "no such object".
    if (reads.length > 0) allow(['s3:ListBucket'], [scans.bucketArn]);
    allow(
      actions.map((action) => `dynamodb:${action}`),
      [table.tableArn, ...[STATUS_INDEX, CITATION_INDEX].map(({ name }) => `${table.tableArn}/index/${name}`)],
    );
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn]);
    if (contract.emits.length > 0) allow(['events:PutEvents'], [this.bus.eventBusArn]);
    for (const prefix of new Set([...reads, ...writes, ...deletes])) {
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${importedName}/${prefix}*]`,
        reason: `${contract.step} works on objects whose names nobody knows beforehand; it is held to ${prefix}.`,
      });
    }
  }
}

/** What a value of another stack becomes in this stack's template; the checks name resources by it. */
interface ImportedValue {
  readonly 'Fn::ImportValue': string;
}

const entryOfStep = (step: StepName): string => join(import.meta.dirname, '../../functions', step, 'index.ts');

/** The store's notice as our `object.created`: same envelope, three fields. */
const OBJECT_CREATED = RuleTargetInput.fromObject({
  'detail-type': 'object.created',
  detail: {
    key: EventField.fromPath('$.detail.object.key'),
    size: EventField.fromPath('$.detail.object.size'),
    objectVersion: EventField.fromPath('$.detail.object.version-id'),
  },
});
