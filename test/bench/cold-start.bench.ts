import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AWS_ENVIRONMENT, type AwsFunction, SETTINGS_OF } from '../../functions/runtime/aws-environment.ts';
import { FUNCTIONS } from '../../infra/bundle/bundle-all.ts';
import { bundleFunction, folderBytes } from '../../infra/bundle/bundle-function.ts';
import { ownLibraries } from '../../infra/bundle/sharp-libraries.ts';
import { startLambda } from '../support/lambda-process.ts';

const STARTS = 5;

interface Start {
  readonly milliseconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

/**
 * Starts each bundle a few times in a fresh process and prints how long it takes until its handler is there, how much of
 * the processor that took, the memory it then has, and its size unpacked: whole bundles outside the project, with this machine's sharp in Lambda's place.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'trich-luc-cold-start-'));
  try {
    const empty = await measure(await emptyBundle(join(folder, 'empty')), {});
    console.log(line('a process that loads nothing', empty));
    for (const name of FUNCTIONS) {
      const bundle = join(folder, name);
      await bundleFunction(name, { folder: bundle, libraries: ownLibraries() });
      const size = (await folderBytes(bundle)) / 1_000_000;
      const start = await measure(bundle, environmentOf(name));
      const own = Math.round(start.processor - empty.processor);
      console.log(`${line(name, start)}, ${own} ms of the processor its own, ${size.toFixed(1)} MB unpacked`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const line = (what: string, { milliseconds, processor, megabytes }: Start): string =>
  `${what.padEnd(30)} ${String(Math.round(milliseconds)).padStart(5)} ms (processor ${Math.round(processor)}), ${Math.round(megabytes)} MB memory`;

/** The median start. */
async function measure(bundle: string, environment: Record<string, string>): Promise<Start> {
  const starts: Start[] = [];
  for (let start = 0; start < STARTS; start++) {
    const lambda = await startLambda(bundle, environment);
    starts.push({
      milliseconds: lambda.initMilliseconds,
      processor: lambda.initProcessorMilliseconds,
      megabytes: lambda.peakMegabytes(),
    });
    await lambda.stop();
  }
  return starts.sort((a, b) => a.processor - b.processor)[Math.floor(STARTS / 2)]!;
}

async function emptyBundle(folder: string): Promise<string> {
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
