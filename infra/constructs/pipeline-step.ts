import { Duration } from 'aws-cdk-lib';
import { Alarm, type IAlarmAction, MathExpression, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { type EventPattern, type IEventBus, Rule, type RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetterQueueNameOf, queueNameOf } from '../names.ts';
import { SystemFunction } from './system-function.ts';

/** What wakes a step: events of a bus, as they come or reshaped into the step's own event, or the clock. */
export interface StepTrigger {
  readonly id: string;
  readonly bus?: IEventBus;
  readonly pattern?: EventPattern;
  /** Instead of a pattern. */
  readonly every?: Duration;
  readonly message?: RuleTargetInput;
}

/** The part of a step's contract that its queue and function need. */
export interface StepUnit {
  readonly step: string;
  readonly timeoutSeconds: number;
  readonly maxAttempts: number;
}

export interface PipelineStepProps {
  readonly unit: StepUnit;
  readonly description: string;
  readonly stageName: string;
  readonly triggers: readonly StepTrigger[];
  /** Folder of the bundle. */
  readonly code: string;
  readonly memorySize: number;
  /** Messages in work at once. */
  readonly concurrency: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly key: IKey;
  readonly logRetention: RetentionDays;
  readonly alarmAction: IAlarmAction;
}

/** AWS asks for a visibility timeout of at least six times the function's. */
const VISIBILITY_FACTOR = 6;
const STALLED_SECONDS = 1800;

/** Rules → queue → function → dead-letter queue → alarms, each naming its runbook heading: the shape of every step. */
export class PipelineStep extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: Queue;
  readonly role: Role;
  readonly logGroup: LogGroup;
  readonly function: LambdaFunction;
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: PipelineStepProps) {
    super(scope, id);
    const { unit, stageName } = props;
    const common = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    };
    this.deadLetterQueue = new Queue(this, 'DeadLetterQueue', {
      ...common,
      queueName: deadLetterQueueNameOf(stageName, unit.step),
    });
    this.queue = new Queue(this, 'Queue', {
      ...common,
      queueName: queueNameOf(stageName, unit.step),
      visibilityTimeout: Duration.seconds(unit.timeoutSeconds * VISIBILITY_FACTOR),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: unit.maxAttempts },
    });
    for (const trigger of props.triggers) this.subscribe(trigger);
    const { role, logGroup, function: step } = new SystemFunction(this, 'Step', { ...props, ...unit });
    this.role = role;
    this.logGroup = logGroup;
    this.function = step;
    // One message a run: a slow document holds up no other, and a lost run repeats only itself.
    step.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 1,
        maxConcurrency: props.concurrency,
        reportBatchItemFailures: true,
      }),
    );
    this.alarms = this.addAlarms(props);
  }

  /** An event that cannot be delivered goes where messages that cannot be handled go. */
  private subscribe({ id, bus, pattern, every, message }: StepTrigger): void {
    const rule = new Rule(this, id, {
      ...(pattern ? { eventPattern: pattern } : {}),
      ...(every ? { schedule: Schedule.rate(every) } : {}),
      ...(bus ? { eventBus: bus } : {}),
    });
    const delivery = { deadLetterQueue: this.deadLetterQueue, maxEventAge: Duration.hours(24), retryAttempts: 185 };
    rule.addTarget(new SqsQueue(this.queue, { ...delivery, ...(message ? { message } : {}) }));
  }

  private addAlarms({ unit, alarmAction }: PipelineStepProps): readonly Alarm[] {
    const period = Duration.minutes(5);
    const age = this.queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' });
    const done = this.queue.metricNumberOfMessagesDeleted({ period, statistic: 'Sum' });
    const alarm = (id: string, metric: Metric | MathExpression, periods: number, description: string) => {
      const made = new Alarm(this, id, {
        metric,
        threshold: 1,
        evaluationPeriods: periods,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        alarmDescription: `${unit.step}: ${description}. Runbook: docs/runbook.md#${unit.step}`,
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
