import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { buildSystem } from './build-system.ts';
import { loadStage } from './config.ts';
import { PROJECT } from './constructs/bundling.ts';

const DEFAULT_STAGE = 'dev';

const app = new App();
const stage = loadStage(app.node.tryGetContext('stages'), app.node.tryGetContext('stage') ?? DEFAULT_STAGE);
const consoleFolder = join(PROJECT, 'console', 'dist');

// Without a built console the bucket stays as it is: `npm run deploy` builds it first.
buildSystem(app, stage, existsSync(join(consoleFolder, 'index.html')) ? { consoleFolder } : {});

Tags.of(app).add('system', 'trich-luc');
Tags.of(app).add('stage', stage.name);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
