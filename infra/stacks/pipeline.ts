import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventField, type IEventBus, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { AwsFunction } from '../../functions/runtime/aws-environment.ts';
import { INCOMING_PREFIX } from '../../shared/contracts/object-keys.ts';
import {
  PIPELINE,
  SECOND_READING_STEP,
  type PipelineStep as StepContract,
  type StepName,
} from '../../shared/contracts/pipeline.ts';
import type { Stage } from '../config.ts';
import { grantAccess, grantTextract, type Resources } from '../constructs/grant-access.ts';
import { PipelineStep, type PipelineStepProps, type StepTrigger } from '../constructs/pipeline-step.ts';
import { codeOf as codeOfFunction } from '../folders.ts';
import type { AccountsStack } from './accounts.ts';
import type { EventsStack } from './events.ts';
import { functionEnvironment, type LateSettings } from './function-environment.ts';
import type { SearchStack } from './search.ts';
import type { StorageStack } from './storage.ts';

/** Events this system publishes carry it as their source. */
export const EVENT_SOURCE = 'trich-luc';

/**
 * MB, and with them processor: a Lambda of 1,769 MB has one whole, a smaller one its share. The processes of the same
 * bundles peaked, measured on another processor with A4 scans of 200 to 300 dpi, at 423 MB in ocr and below 190 MB in
 * every other step (`LambdaProcess.peakMegabytes`). ocr gets a whole processor, and with it room for an A3 page;
 * intake room for the largest upload, which it holds up to three times (`maxUploadMegabytes` of the stage); extraction
 * computes, and draft sets papers of thousands of values, so half a processor each; notify and search-index wait for others.
 */
const MEMORY: Readonly<Record<StepName, number>> = {
  intake: 1024,
  ocr: 2048,
  extraction: 1024,
  draft: 1024,
  notify: 512,
  'search-index': 512,
};

/** MB. Holds Textract's answers and all pages of a document at once, and writes the archive copy when it is done last. */
const SECOND_READING_MEMORY = 1024;

export interface PipelineStackProps extends StackProps {
  readonly stage: Stage;
  readonly storage: StorageStack;
  readonly accounts: AccountsStack;
  readonly search: SearchStack;
  readonly events: EventsStack;
  /** Where the console is reached: notices say so. */
  readonly consoleUrl: string;
  readonly codeOf?: (name: AwsFunction) => string;
}

/** Every step of the one list, wired: nothing here names a step that the list does not, but Textract's own return. */
export class PipelineStack extends Stack {
  readonly steps: ReadonlyMap<string, PipelineStep>;
  private readonly props: PipelineStackProps;
  private readonly resources: Resources;

  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    this.props = props;
    const { stage, storage, accounts, search, events } = props;
    this.resources = { stage, storage, accounts, search, bus: events.bus as IEventBus };
    const steps = new Map<string, PipelineStep>(PIPELINE.map((contract) => [contract.step, this.addStep(contract)]));
    if (stage.ocr === 'tesseract+textract') steps.set(SECOND_READING_STEP.step, this.addSecondReading());
    if (stage.ocr === 'textract') grantTextract('ocr', steps.get('ocr')!.role);
    this.steps = steps;
  }

  private addStep(contract: StepContract): PipelineStep {
    const { step } = contract;
    return this.addUnit(step, {
      unit: contract,
      description: `${step}: on ${contract.on.join(', ')}`,
      triggers: this.triggersOf(contract),
      memorySize: MEMORY[step],
      concurrency: this.props.stage.concurrency[step],
    });
  }

  private addUnit(name: AwsFunction, own: OwnProps, late: LateSettings = {}): PipelineStep {
    const { stage, storage, events, consoleUrl, codeOf = codeOfFunction } = this.props;
    const made = new PipelineStep(this, name, {
      ...own,
      stageName: stage.name,
      code: codeOf(name),
      environment: functionEnvironment(name, this.resources, { consoleUrl, ...late }),
      key: storage.key,
      logRetention: stage.logDays,
      alarmAction: events.alarmAction,
    });
    grantAccess(name, made.role, this.resources);
    return made;
  }

  /** A stored file is told by the store itself or, where uploads are scanned, by the scanner; everything else by us. */
  private triggersOf(contract: StepContract): readonly StepTrigger[] {
    const { stage, storage, events } = this.props;
    const triggers: StepTrigger[] = [];
    if (contract.on.includes('object.created')) {
      const bucket = [storage.scans.bucketName];
      triggers.push(stage.malwareScan ? scannedTrigger(bucket) : storedTrigger(bucket));
    }
    if (contract.on.includes('interval.passed')) triggers.push(OFTEN);
    // A retry is told as a stored file too, by us.
    const pattern = { source: [EVENT_SOURCE], detailType: [...contract.on] };
    triggers.push({ id: 'Facts', bus: events.bus as IEventBus, pattern });
    return triggers;
  }

  /** Topic → queue → function: a job's end. Textract is handed a role that may publish to this topic alone. */
  private addSecondReading(): PipelineStep {
    const { stage, storage } = this.props;
    const topic = new Topic(this, 'TextractDone', { masterKey: storage.key, enforceSSL: true });
    const role = this.addTextractRole(topic);
    const late = { textractTopic: topic.topicArn, textractRole: role.roleArn };
    const completion = this.addUnit(
      SECOND_READING_STEP.step,
      {
        unit: SECOND_READING_STEP,
        description: 'ocr-completion: asks Textract for a second reading and takes it in',
        triggers: [this.askedBy(), SOMETIMES],
        memorySize: SECOND_READING_MEMORY,
        concurrency: stage.textract.concurrency,
      },
      late,
    );
    topic.addSubscription(
      new SqsSubscription(completion.queue, { rawMessageDelivery: true, deadLetterQueue: completion.deadLetterQueue }),
    );
    grantTextract(SECOND_READING_STEP.step, completion.role);
    const conditions = { StringEquals: { 'iam:PassedToService': 'textract.amazonaws.com' } };
    completion.role.addToPolicy(
      new PolicyStatement({ actions: ['iam:PassRole'], resources: [role.roleArn], conditions }),
    );
    return completion;
  }

  /** A document is told of once a chunk of pages; its first chunk asks for the one job. */
  private askedBy(): StepTrigger {
    const pattern = { source: [EVENT_SOURCE], detailType: ['document.received'], detail: { firstPage: [1] } };
    return { id: 'Asked', bus: this.props.events.bus as IEventBus, pattern };
  }

  private addTextractRole(topic: Topic): Role {
    const { key } = this.props.storage;
    const conditions = { StringEquals: { 'aws:SourceAccount': this.account } };
    const role = new Role(this, 'TextractPublishes', {
      assumedBy: new ServicePrincipal('textract.amazonaws.com', { conditions }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }));
    return role;
  }
}

/** Textract tells the end of a job once; what is lost on the way is asked for. */
const SOMETIMES: StepTrigger = {
  id: 'Sometimes',
  every: Duration.minutes(15),
  message: RuleTargetInput.fromObject({ 'detail-type': 'interval.passed', detail: {} }),
};

/** Digests go out by the hour, and a mail that could not be sent is sent again. */
const OFTEN: StepTrigger = { ...SOMETIMES, id: 'Often', every: Duration.minutes(5) };

type OwnProps = Pick<PipelineStepProps, 'unit' | 'description' | 'triggers' | 'memorySize' | 'concurrency'>;

function storedTrigger(bucket: string[]): StepTrigger {
  return {
    id: 'Stored',
    pattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: bucket }, object: { key: [{ prefix: INCOMING_PREFIX }] } },
    },
    message: objectCreated({
      key: EventField.fromPath('$.detail.object.key'),
      size: EventField.fromPath('$.detail.object.size'),
      objectVersion: EventField.fromPath('$.detail.object.version-id'),
    }),
  };
}

/** The scanner's verdict goes along: intake refuses what is not clean. Its notice knows no size; intake asks the store. */
function scannedTrigger(bucket: string[]): StepTrigger {
  return {
    id: 'Scanned',
    pattern: {
      source: ['aws.guardduty'],
      detailType: ['GuardDuty Malware Protection Object Scan Result'],
      detail: { s3ObjectDetails: { bucketName: bucket, objectKey: [{ prefix: INCOMING_PREFIX }] } },
    },
    message: objectCreated({
      key: EventField.fromPath('$.detail.s3ObjectDetails.objectKey'),
      size: null,
      objectVersion: EventField.fromPath('$.detail.s3ObjectDetails.versionId'),
      scan: EventField.fromPath('$.detail.scanResultDetails.scanResultStatus'),
    }),
  };
}

/** A notice of somebody else's as our `object.created`: same envelope, few fields. */
const objectCreated = (detail: Record<string, unknown>): RuleTargetInput =>
  RuleTargetInput.fromObject({ 'detail-type': 'object.created', detail });
