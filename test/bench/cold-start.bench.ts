import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AWS_ENVIRONMENT, type AwsFunction, SETTINGS_OF } from '../../functions/runtime/aws-environment.ts';
import { bundleFunction, folderBytes } from '../../infra/bundle/bundle-function.ts';
import { startLambda } from '../support/lambda-process.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const STARTS = 5;

/** Starts each bundle a few times in a fresh process and prints how long it takes until its handler is there. */
export async function run(): Promise<void> {
  const folder = join(ROOT, 'node_modules', '.cache', 'trich-luc', `cold-start-${process.pid}`);
  try {
    const empty = await measure('empty', await emptyBundle(join(folder, 'empty')), {});
    console.log(`${'a process that loads nothing'.padEnd(30)} ${Math.round(empty)} ms`);
    for (const name of Object.keys(SETTINGS_OF) as AwsFunction[]) {
      if (!existsSync(join(ROOT, 'functions', name, 'index.ts'))) continue;
      const bundle = join(folder, name);
      await bundleFunction(name, { folder: bundle, target: 'here' });
      const kilobytes = Math.round((await folderBytes(bundle)) / 1000);
      const median = await measure(name, bundle, environmentOf(name));
      console.log(
        `${name.padEnd(30)} ${Math.round(median)} ms (${Math.round(median - empty)} ms its own), code ${kilobytes} KB`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(_name: string, bundle: string, environment: Record<string, string>): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const lambda = await startLambda(bundle, environment);
    times.push(lambda.initMilliseconds);
    await lambda.stop();
  }
  return times.sort((a, b) => a - b)[Math.floor(STARTS / 2)]!;
}

async function emptyBundle(folder: string): Promise<string> {
  const { mkdir, writeFile } = await import('node:fs/promises');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.mjs'), 'export const handler = async () => ({ batchItemFailures: [] });\n');
  return folder;
}

const environmentOf = (name: AwsFunction): Record<string, string> => ({
  AWS_REGION: 'ap-southeast-1',
  ...Object.fromEntries(
    SETTINGS_OF[name].needs.map((setting) => [AWS_ENVIRONMENT[setting], `https://${setting.toLowerCase()}.example.vn`]),
  ),
});
