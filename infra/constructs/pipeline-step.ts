import { join } from 'node:path';
import { Duration, Validations } from 'aws-cdk-lib';
import { Alarm, type IAlarmAction, MathExpression, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { type EventBus, type EventPattern, type IEventBus, Rule, type RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { PipelineStep as StepContract } from '../../shared/contracts/pipeline.ts';

/** What wakes a step: events of a bus, as they come or reshaped into the step's own event. */
export interface StepTrigger {
  readonly id: string;
  readonly bus?: EventBus;
  readonly pattern: EventPattern;
  readonly message?: RuleTargetInput;
}

export interface PipelineStepProps {
  readonly contract: StepContract;
  readonly triggers: readonly StepTrigger[];
  /** File that exports the wrapped `handler`. */
  readonly entry: string;
  readonly memorySize: number;
  /** Messages in work at once. */
  readonly concurrency: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly key: IKey;
  readonly logRetention: RetentionDays;
  readonly alarmAction: IAlarmAction;
}

/** Said outright: otherwise it is looked for from the folder the command runs in. */
const PROJECT = join(import.meta.dirname, '../..');

/** AWS asks for a visibility timeout of at least six times the function's. */
const VISIBILITY_FACTOR = 6;
const STALLED_SECONDS = 1800;

/** Rules → queue → function → dead-letter queue → alarms, each naming its runbook heading: the shape of every step. */
export class PipelineStep extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: Queue;
  readonly role: Role;
  readonly function: NodejsFunction;
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: PipelineStepProps) {
    super(scope, id);
    const { contract } = props;
    const encryption = { encryption: QueueEncryption.KMS, encryptionMasterKey: props.key, enforceSSL: true };
    this.deadLetterQueue = new Queue(this, 'DeadLetterQueue', { ...encryption, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...encryption,
      visibilityTimeout: Duration.seconds(contract.timeoutSeconds * VISIBILITY_FACTOR),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: contract.maxAttempts },
    });
    for (const trigger of props.triggers) this.subscribe(trigger);
    const logGroup = new LogGroup(this, 'Logs', { encryptionKey: props.key, retention: props.logRetention });
    this.role = this.addRole(logGroup);
    this.function = this.addFunction(props, logGroup);
    this.alarms = this.addAlarms(props);
  }

  /** An event that cannot be delivered goes where messages that cannot be handled go. */
  private subscribe({ id, bus, pattern, message }: StepTrigger): void {
    // The library's class and interface disagree on whether `policy` may be undefined.
    const rule = new Rule(this, id, { eventPattern: pattern, ...(bus ? { eventBus: bus as IEventBus } : {}) });
    const delivery = { deadLetterQueue: this.deadLetterQueue, maxEventAge: Duration.hours(24), retryAttempts: 185 };
    rule.addTarget(new SqsQueue(this.queue, { ...delivery, ...(message ? { message } : {}) }));
  }

  /** No managed policy: the function may write its own log group, send traces, and what its step is granted. */
  private addRole(logGroup: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray knows no resources: its two write actions can only be granted on all.',
    });
    return role;
  }

  private addFunction(props: PipelineStepProps, logGroup: LogGroup): NodejsFunction {
    const { contract, entry, memorySize, environment, concurrency } = props;
    const step = new NodejsFunction(this, 'Function', {
      description: `${contract.step}: on ${contract.on.join(', ')}`,
      entry,
      projectRoot: PROJECT,
      depsLockFilePath: join(PROJECT, 'package-lock.json'),
      handler: 'handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize,
      timeout: Duration.seconds(contract.timeoutSeconds),
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      environment: { ...environment, NODE_OPTIONS: '--enable-source-maps' },
      environmentEncryption: props.key,
      bundling: BUNDLING,
    });
    // One message a run: a slow document holds up no other, and a lost run repeats only itself.
    step.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 1, maxConcurrency: concurrency, reportBatchItemFailures: true }),
    );
    return step;
  }

  private addAlarms({ contract, alarmAction }: PipelineStepProps): readonly Alarm[] {
    const runbook = `Runbook: docs/runbook.md#${contract.step}`;
    const period = Duration.minutes(5);
    const age = this.queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' });
    const done = this.queue.metricNumberOfMessagesDeleted({ period, statistic: 'Sum' });
    const alarm = (id: string, metric: Metric | MathExpression, periods: number, description: string) => {
      const made = new Alarm(this, id, {
        metric,
        threshold: 1,
        evaluationPeriods: periods,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        alarmDescription: `${contract.step}: ${description}. ${runbook}`,
      });
      made.addAlarmAction(alarmAction);
      made.addOkAction(alarmAction);
      return made;
    };
    const deadLetters = this.deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' });
    // A deep queue is normal while a province uploads; old messages and nothing done for half an hour is not.
    const stalled = new MathExpression({
      expression: `IF(age > ${STALLED_SECONDS} AND FILL(done, 0) < 1, 1, 0)`,
      usingMetrics: { age, done },
      period,
      label: 'stalled',
    });
    return [
      alarm('DeadLettersAlarm', deadLetters, 1, 'messages were given up, documents are stuck'),
      alarm('StalledAlarm', stalled, 6, 'old messages wait and none is worked off'),
    ];
  }
}

/** ES modules for Node 24; `require` is made for the CommonJS packages inside. */
const BUNDLING = {
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  keepNames: true,
  sourceMap: true,
  sourceMapMode: SourceMapMode.DEFAULT,
  sourcesContent: false,
  bundleAwsSDK: true,
  forceDockerBundling: false,
  mainFields: ['module', 'main'],
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
};
