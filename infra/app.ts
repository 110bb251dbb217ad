import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { loadStage } from './config.ts';
import { StorageStack } from './stacks/storage.ts';

const DEFAULT_STAGE = 'dev';

const app = new App();
const stage = loadStage(app.node.tryGetContext('stages'), app.node.tryGetContext('stage') ?? DEFAULT_STAGE);
const env = { account: stage.account, region: stage.region };

new StorageStack(app, `TrichLuc-${stage.name}-Storage`, { env, stage });
// PipelineStack (stacks/pipeline.ts) joins when every step has its AWS entry, functions/<step>/index.ts: without
// them there is nothing to bundle. Its tests build it over a stand-in entry.

Tags.of(app).add('system', 'trich-luc');
Tags.of(app).add('stage', stage.name);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
