import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { loadStage, type Stage } from '../../infra/config.ts';
import { PipelineStack } from '../../infra/stacks/pipeline.ts';
import { StorageStack } from '../../infra/stacks/storage.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The context of cdk.json, as the app gets it from the command line tool. */
export const cdkContext = (): Record<string, unknown> =>
  (JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> }).context;

/** Every stack of a stage; nothing is bundled, functions get a stand-in file. */
export function buildStacks(stageName = 'dev', change: Partial<Stage> = {}) {
  const context = cdkContext();
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
  const stage = { ...loadStage(context.stages, stageName), ...change };
  const env = { account: stage.account, region: stage.region };
  const storage = new StorageStack(app, `TrichLuc-${stage.name}-Storage`, { env, stage });
  const pipeline = new PipelineStack(app, `TrichLuc-${stage.name}-Pipeline`, {
    env,
    stage,
    storage,
    entryOf: () => join(import.meta.dirname, 'stand-in-entry.ts'),
  });
  return { app, storage, pipeline };
}

/** The same checks as in infra/app.ts: findings without an acknowledgement fail the synthesis. */
export function addChecks(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
