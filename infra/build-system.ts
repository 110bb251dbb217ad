import type { App } from 'aws-cdk-lib';
import type { AwsFunction } from '../functions/runtime/aws-environment.ts';
import type { Stage } from './config.ts';
import { AccountsStack } from './stacks/accounts.ts';
import { ApiStack } from './stacks/api.ts';
import { ConsoleStack } from './stacks/console.ts';
import { EventsStack } from './stacks/events.ts';
import { ObservabilityStack } from './stacks/observability.ts';
import { PipelineStack } from './stacks/pipeline.ts';
import { RoutesStack } from './stacks/routes.ts';
import { SearchStack } from './stacks/search.ts';
import { StorageStack } from './stacks/storage.ts';

export interface SystemOptions {
  /** A function's bundle, with `handler` in its index.mjs; by default what `npm run bundle` makes. */
  readonly codeOf?: (name: AwsFunction) => string;
  /** The built console; undefined = its bucket stays as it is. */
  readonly consoleFolder?: string;
}

/** Every stack of a stage, in the order in which they need each other. */
export function buildSystem(app: App, stage: Stage, { codeOf, consoleFolder }: SystemOptions = {}) {
  const env = { account: stage.account, region: stage.region };
  const named = (name: string) => [app, `TrichLuc-${stage.name}-${name}`] as const;
  const code = codeOf ? { codeOf } : {};
  const storage = new StorageStack(...named('Storage'), { env, stage });
  const accounts = new AccountsStack(...named('Accounts'), { env, stage });
  const events = new EventsStack(...named('Events'), { env, stage, storage });
  const search = new SearchStack(...named('Search'), { env, stage, storage });
  const shared = { env, stage, storage, accounts, events, search };
  const api = new ApiStack(...named('Api'), { ...shared, ...code });
  const console = new ConsoleStack(...named('Console'), {
    ...shared,
    api,
    ...(consoleFolder ? { consoleFolder } : {}),
  });
  const routes = new RoutesStack(...named('Routes'), { env, accounts, api, console });
  const pipeline = new PipelineStack(...named('Pipeline'), { ...shared, consoleUrl: console.url, ...code });
  const observability = new ObservabilityStack(...named('Observability'), { ...shared, pipeline, api });
  return { storage, accounts, events, search, api, console, routes, pipeline, observability };
}
