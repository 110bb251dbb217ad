import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  Alarm,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  SingleValueWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import type { PipelineStep } from '../constructs/pipeline-step.ts';
import type { ApiStack } from './api.ts';
import type { EventsStack } from './events.ts';
import { METRICS_NAMESPACE } from './function-environment.ts';
import type { PipelineStack } from './pipeline.ts';
import type { StorageStack } from './storage.ts';

const PERIOD = Duration.minutes(5);
/** Messages of the step wrapper when a document can never pass (functions/runtime/step.ts). */
const GIVEN_UP = 'given up for good';
const TEXTRACT_OPERATIONS = ['StartDocumentTextDetection', 'GetDocumentTextDetection', 'DetectDocumentText'];

export interface ObservabilityStackProps extends StackProps {
  readonly stage: Stage;
  readonly storage: StorageStack;
  readonly events: EventsStack;
  readonly pipeline: PipelineStack;
  readonly api: ApiStack;
}

/** One page to look at, and the alarms that concern no single step. Each alarm names its runbook heading. */
export class ObservabilityStack extends Stack {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: ObservabilityStackProps) {
    super(scope, id, props);
    const failed = this.failedDocuments(props.pipeline);
    this.alarms = this.addAlarms(props, failed);
    this.addDashboard(props, failed);
  }

  /** Counted from the steps' own log lines: no call, no cost beside the log. */
  private failedDocuments({ steps }: PipelineStack): Metric {
    for (const [step, { logGroup }] of steps) {
      new MetricFilter(this, `Failed-${step}`, {
        logGroup,
        metricNamespace: METRICS_NAMESPACE,
        metricName: 'FailedDocuments',
        filterPattern: FilterPattern.stringValue('$.message', '=', GIVEN_UP),
        metricValue: '1',
      });
    }
    return new Metric({
      namespace: METRICS_NAMESPACE,
      metricName: 'FailedDocuments',
      statistic: 'Sum',
      period: PERIOD,
    });
  }

  private addAlarms(props: ObservabilityStackProps, failed: Metric): readonly Alarm[] {
    const { stage, storage, api, events } = props;
    const alarm = (heading: string, metric: IMetric, threshold: number, periods: number, means: string): Alarm => {
      const made = new Alarm(this, heading, {
        metric,
        threshold,
        evaluationPeriods: periods,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        alarmDescription: `${means}. Runbook: docs/runbook.md#${heading}`,
      });
      made.addAlarmAction(events.alarmAction);
      made.addOkAction(events.alarmAction);
      return made;
    };
    const functions = functionsOf(props);
    const errors = total(functions.map((made) => made.metricErrors({ period: PERIOD })));
    const throttles = total(functions.map((made) => made.metricThrottles({ period: PERIOD })));
    const alarms = [
      alarm('failed-documents', failed, 1, 1, 'Documents can never pass a step; their offices were told why'),
      alarm('function-errors', errors, 5, 3, 'Functions end in errors: steps are repeated, or the API answers 5xx'),
      alarm('function-throttles', throttles, 1, 3, 'Functions are refused a place to run'),
      alarm('table-throttles', tableThrottles(storage), 1, 3, 'The table refuses requests'),
      alarm('api-errors', api.api.metricServerError({ period: PERIOD, statistic: 'Sum' }), 5, 2, 'The API answers 5xx'),
    ];
    if (stage.ocr === 'tesseract') return alarms;
    return [...alarms, alarm('textract-throttles', textractThrottles(), 1, 3, 'Textract refuses calls')];
  }

  private addDashboard(props: ObservabilityStackProps, failed: Metric): void {
    const { stage, storage, pipeline, api } = props;
    const steps = [...pipeline.steps];
    const each = (title: string, metricOf: (step: PipelineStep) => Metric) =>
      new GraphWidget({ title, width: 12, left: steps.map(([name, step]) => metricOf(step).with({ label: name })) });
    const one = (title: string, ...left: IMetric[]) => new GraphWidget({ title, width: 12, left });
    const functions = functionsOf(props);
    new Dashboard(this, 'Dashboard', {
      dashboardName: `trich-luc-${stage.name}`,
      defaultInterval: Duration.hours(12),
      widgets: [
        [
          new SingleValueWidget({ title: 'Failed documents', width: 6, metrics: [failed] }),
          new SingleValueWidget({
            title: 'Dead letters',
            width: 18,
            metrics: steps.map(([name, { deadLetterQueue }]) =>
              deadLetterQueue.metricApproximateNumberOfMessagesVisible({ label: name, statistic: 'Maximum' }),
            ),
          }),
        ],
        [
          each('Waiting messages', ({ queue }) => queue.metricApproximateNumberOfMessagesVisible()),
          each('Age of the oldest message (s)', ({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
        ],
        [
          each('Runs', (step) => step.function.metricInvocations()),
          each('Duration (ms, p90)', (step) => step.function.metricDuration({ statistic: 'p90' })),
        ],
        [
          one('Function errors', total(functions.map((made) => made.metricErrors({ period: PERIOD })))),
          one('Function throttles', total(functions.map((made) => made.metricThrottles({ period: PERIOD })))),
        ],
        [
          one(
            'API: requests, 4xx, 5xx',
            api.api.metricCount(),
            api.api.metricClientError(),
            api.api.metricServerError(),
          ),
          one('API: latency (ms, p90)', api.api.metricLatency({ statistic: 'p90' })),
        ],
        [one('Table: refused requests', tableThrottles(storage)), one('Textract: refused calls', textractThrottles())],
      ],
    });
  }
}

const functionsOf = ({ pipeline, api }: ObservabilityStackProps) => [
  ...[...pipeline.steps.values()].map((step) => step.function),
  api.function.function,
];

/** Quiet counters report nothing at all: they count as 0. */
function total(metrics: readonly Metric[]): MathExpression {
  const named = metrics.map((metric, index) => [`m${index}`, metric.with({ statistic: 'Sum' })] as const);
  return new MathExpression({
    expression: named.map(([name]) => `FILL(${name}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(named),
    period: PERIOD,
    label: 'sum',
  });
}

const tableThrottles = ({ table }: StorageStack): IMetric =>
  table.metricThrottledRequestsForOperations({
    operations: [
      Operation.GET_ITEM,
      Operation.BATCH_GET_ITEM,
      Operation.QUERY,
      Operation.PUT_ITEM,
      Operation.UPDATE_ITEM,
      Operation.DELETE_ITEM,
      Operation.TRANSACT_WRITE_ITEMS,
    ],
    period: PERIOD,
  });

const textractThrottles = (): MathExpression =>
  total(
    TEXTRACT_OPERATIONS.map(
      (Operation) =>
        new Metric({
          namespace: 'AWS/Textract',
          metricName: 'ThrottledCount',
          dimensionsMap: { Operation },
          period: PERIOD,
        }),
    ),
  );
