import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWS_ENVIRONMENT, type AwsFunction, SETTINGS_OF } from '../../functions/runtime/aws-environment.ts';
import { LOG_LEVEL } from '../../functions/runtime/aws-runtime.ts';
import { FUNCTIONS } from '../../infra/bundle/bundle-all.ts';
import { bundleFunction, folderBytes, needsSharp } from '../../infra/bundle/bundle-function.ts';
import { MAX_BUNDLE_BYTES } from '../../infra/bundle/limits.ts';
import { ownLibraries, storedLambdaLibraries } from '../../infra/bundle/sharp-libraries.ts';
import { PROJECT } from '../../infra/folders.ts';
import { startLambda } from '../support/lambda-process.ts';

const LAMBDA_BYTES = 250_000_000;
/** Files of threads that are started by name, of data that is read by name. */
const STARTED_BY_NAME: Readonly<Partial<Record<AwsFunction, readonly string[]>>> = {
  intake: ['file-page-reader-thread.mjs'],
  ocr: ['file-page-reader-thread.mjs', 'tesseract-thread.mjs', 'pdf-archive-thread.mjs'],
  'ocr-completion': ['pdf-archive-thread.mjs'],
};

const settings: Readonly<Record<keyof typeof AWS_ENVIRONMENT, string>> = {
  scansBucket: 'scans',
  table: 'table',
  eventBus: 'bus',
  ocr: 'tesseract',
  textractTopic: 'arn:aws:sns:x:1:t',
  textractRole: 'arn:aws:iam::1:role/r',
  consoleUrl: 'https://example.vn',
  mailFrom: 'trich-luc@example.vn',
  userPool: 'pool',
  searchEndpoint: 'https://search.example.vn',
  originalsLockDays: '30',
  maxUploadBytes: '1000',
};
const environmentOf = (name: AwsFunction): Record<string, string> => ({
  AWS_REGION: 'ap-southeast-1',
  ...Object.fromEntries(SETTINGS_OF[name].needs.map((setting) => [AWS_ENVIRONMENT[setting], settings[setting]])),
});

/** Outside the project: what is not in the bundle is not found. */
let bundles: string;
const bundleOf = (name: AwsFunction): string => join(bundles, name);

beforeAll(async () => {
  bundles = await mkdtemp(join(tmpdir(), 'trich-luc-bundles-'));
  const libraries = ownLibraries();
  await Promise.all(FUNCTIONS.map((name) => bundleFunction(name, { folder: bundleOf(name), libraries })));
});
afterAll(() => rm(bundles, { recursive: true, force: true }));

describe('the bundles', () => {
  it('are made of every function that has an entry, and of no other', async () => {
    const folders = await readdir(join(PROJECT, 'functions'));
    const written = folders.filter((name) => existsSync(join(PROJECT, 'functions', name, 'index.ts')));
    expect([...FUNCTIONS].sort()).toEqual(written.sort());
  });

  it.each(FUNCTIONS)('%s is within its bound, loads, and names every setting it lacks at once', async (name) => {
    expect(await folderBytes(bundleOf(name))).toBeLessThan(MAX_BUNDLE_BYTES[name]);
    const lambda = await startLambda(bundleOf(name), environmentOf(name));
    await lambda.stop();
    const failure = await startLambda(bundleOf(name), { AWS_REGION: 'ap-southeast-1' }).then(
      () => 'loads',
      (error: Error) => error.message,
    );
    for (const setting of SETTINGS_OF[name].needs) expect(failure).toContain(AWS_ENVIRONMENT[setting]);
  });

  it.each(FUNCTIONS)('%s carries the threads its code starts by name', async (name) => {
    const files = await readdir(bundleOf(name));
    expect(files).toEqual(expect.arrayContaining([...(STARTED_BY_NAME[name] ?? []), 'index.mjs']));
    for (const file of files.filter((one) => one.endsWith('.mjs'))) {
      const code = await readFile(join(bundleOf(name), file), 'utf8');
      const started = [...code.matchAll(/new URL\("(?:\.\/)?([^"]+\.mjs)",\s*import\.meta\.url\)/gu)].map(
        ([, one]) => one,
      );
      expect(files).toEqual(expect.arrayContaining(started));
    }
  });

  it('answer a malformed message with a failure of that message alone', async () => {
    const lambda = await startLambda(bundleOf('extraction'), environmentOf('extraction'));
    try {
      const record = { messageId: 'm1', body: '{"not":"an event"}', attributes: {}, eventSource: 'aws:sqs' };
      expect(await lambda.invoke({ Records: [record] } as never)).toEqual({
        batchItemFailures: [{ itemIdentifier: 'm1' }],
      });
    } finally {
      await lambda.stop();
    }
  });

  it('log warnings and errors only', () => expect(LOG_LEVEL).toBe('WARN'));
});

const lambdaLibraries = await storedLambdaLibraries();
const withPictures = FUNCTIONS.filter(needsSharp);

describe.skipIf(!lambdaLibraries)(
  `the zips for Lambda${lambdaLibraries ? '' : ' (need `npm run bundle` once)'}`,
  () => {
    it.each(withPictures)('%s brings sharp for Linux on ARM and is far below what Lambda takes', async (name) => {
      const folder = join(bundles, `lambda-${name}`);
      await bundleFunction(name, { folder, libraries: lambdaLibraries! });
      expect(await folderBytes(folder)).toBeLessThan(Math.min(MAX_BUNDLE_BYTES[name], LAMBDA_BYTES));
      const library = join(folder, 'node_modules', '@img', 'sharp-linux-arm64', 'lib');
      const native = (await readdir(library)).find((file) => file.endsWith('.node'))!;
      const header = (await readFile(join(library, native))).subarray(0, 20);
      expect(header.subarray(1, 4).toString()).toBe('ELF');
      // e_machine of an ELF file: 183 is AArch64.
      expect(header.readUInt16LE(18)).toBe(183);
    });
  },
);
