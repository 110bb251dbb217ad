import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IEventBus, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { AwsFunction } from '../../functions/runtime/aws-environment.ts';
import type { Stage } from '../config.ts';
import { grantAccess } from '../constructs/grant-access.ts';
import { SystemFunction } from '../constructs/system-function.ts';
import { codeOf as codeOfFunction } from '../folders.ts';
import type { AccountsStack } from './accounts.ts';
import type { EventsStack } from './events.ts';
import { functionEnvironment } from './function-environment.ts';
import type { SearchStack } from './search.ts';
import type { StorageStack } from './storage.ts';

/** An HTTP API gives up after 30 seconds: a longer run would answer nobody. */
const TIMEOUT_SECONDS = 29;
const MEMORY = 1024;

export interface ApiStackProps extends StackProps {
  readonly stage: Stage;
  readonly storage: StorageStack;
  readonly accounts: AccountsStack;
  readonly search: SearchStack;
  readonly events: EventsStack;
  readonly codeOf?: (name: AwsFunction) => string;
}

/** The console's door and the one function behind it; its routes come last (`RoutesStack`). */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly function: SystemFunction;
  /** Host of the API, for CloudFront. */
  readonly host: string;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    this.function = this.addFunction(props);
    this.api = new HttpApi(this, 'Api', { apiName: `trich-luc-${props.stage.name}`, createDefaultStage: false });
    this.addDefaultStage(props);
    this.host = `${this.api.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
  }

  private addFunction({ stage, storage, accounts, search, events, codeOf = codeOfFunction }: ApiStackProps) {
    const resources = { stage, storage, accounts, search, bus: events.bus as IEventBus };
    const made = new SystemFunction(this, 'Door', {
      description: 'api: the console’s door',
      code: codeOf('api'),
      memorySize: MEMORY,
      timeoutSeconds: TIMEOUT_SECONDS,
      environment: functionEnvironment('api', resources),
      key: storage.key,
      logRetention: stage.logDays,
      reservedConcurrency: stage.api.concurrency,
    });
    grantAccess('api', made.role, resources);
    this.addClock(made);
    return made;
  }

  /** Events of committed reviews go out at once; what a request that broke off left behind goes out now. */
  private addClock({ function: door }: SystemFunction): void {
    const rule = new Rule(this, 'Sometimes', { schedule: Schedule.rate(Duration.minutes(5)) });
    // The next call does what this one could not.
    rule.addTarget(
      new FunctionTarget(door, { event: RuleTargetInput.fromObject({ source: 'aws.events' }), retryAttempts: 0 }),
    );
  }

  private addDefaultStage({ stage, storage }: ApiStackProps): void {
    const accessLogs = new LogGroup(this, 'AccessLogs', {
      encryptionKey: storage.key,
      retention: stage.accessLogDays,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.api.requestsPerSecond, burstLimit: stage.api.burst },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLogs),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }
}

/** No query: what a person searched for is not for the log. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  user: '$context.authorizer.claims.sub',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.error.message',
  refusal: '$context.authorizer.error',
};
