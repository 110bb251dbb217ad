import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { buildSystem } from './build-system.ts';
import { bundleAll } from './bundle/bundle-all.ts';
import { storedLambdaLibraries } from './bundle/sharp-libraries.ts';
import { loadStage } from './config.ts';
import { forbidDeploy } from './constructs/forbid-deploy.ts';
import { PROJECT } from './folders.ts';

const DEFAULT_STAGE = 'dev';

const app = new App();
const stage = loadStage(app.node.tryGetContext('stages'), app.node.tryGetContext('stage') ?? DEFAULT_STAGE);
const consoleFolder = join(PROJECT, 'console', 'dist');

// No network here: `npm run deploy` runs `npm run bundle` first, which fetches what is missing.
const libraries = await storedLambdaLibraries();
await bundleAll(libraries, (line) => process.stderr.write(`${line}\n`));

// Without a built console the bucket stays as it is: `npm run deploy` builds it first.
const { pipeline } = buildSystem(app, stage, existsSync(join(consoleFolder, 'index.html')) ? { consoleFolder } : {});

if (!libraries) forbidDeploy(pipeline);
Tags.of(app).add('system', 'trich-luc');
Tags.of(app).add('stage', stage.name);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
