import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AWS_ENVIRONMENT, type AwsFunction, SETTINGS_OF } from '../../functions/runtime/aws-environment.ts';
import { LOG_LEVEL } from '../../functions/runtime/aws-runtime.ts';
import { bundleFunction, folderBytes } from '../../infra/bundle/bundle-function.ts';
import { MAX_BUNDLE_BYTES } from '../../infra/bundle/limits.ts';
import { startLambda } from '../support/lambda-process.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BUNDLES = join(ROOT, 'node_modules', '.cache', 'trich-luc', `bundles-${process.pid}`);
const LAMBDA_BYTES = 250_000_000;
const functions = (Object.keys(SETTINGS_OF) as AwsFunction[]).filter((name) =>
  existsSync(join(ROOT, 'functions', name, 'index.ts')),
);
/** Functions that carry libraries of another processor, which only npm has. */
const WITH_LIBRARIES: readonly AwsFunction[] = ['intake', 'ocr'];

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
  maxUploadBytes: '1000',
};
const environmentOf = (name: AwsFunction): Record<string, string> => ({
  AWS_REGION: 'ap-southeast-1',
  ...Object.fromEntries(SETTINGS_OF[name].needs.map((setting) => [AWS_ENVIRONMENT[setting], settings[setting]])),
});

describe('the bundles', () => {
  afterAll(() => rm(BUNDLES, { recursive: true, force: true }));

  it.each(functions)('%s is within its bound, loads, and names every setting it lacks at once', async (name) => {
    const folder = join(BUNDLES, name);
    await bundleFunction(name, { folder, target: 'here' });
    expect(await folderBytes(folder)).toBeLessThan(MAX_BUNDLE_BYTES[name]);
    const lambda = await startLambda(folder, environmentOf(name));
    await lambda.stop();
    const failure = await startLambda(folder, { AWS_REGION: 'ap-southeast-1' }).then(
      () => 'loads',
      (error: Error) => error.message,
    );
    for (const setting of SETTINGS_OF[name].needs) expect(failure).toContain(AWS_ENVIRONMENT[setting]);
  });

  it('answer a malformed message with a failure of that message alone', async () => {
    const folder = join(BUNDLES, 'extraction');
    await bundleFunction('extraction', { folder, target: 'here' });
    const lambda = await startLambda(folder, environmentOf('extraction'));
    try {
      const record = { messageId: 'm1', body: '{"not":"an event"}', attributes: {}, eventSource: 'aws:sqs' };
      expect(await lambda.invoke({ Records: [record] } as never)).toEqual({
        batchItemFailures: [{ itemIdentifier: 'm1' }],
      });
    } finally {
      await lambda.stop();
    }
  });

  const cached = existsSync(join(ROOT, 'dist', 'functions'));
  it.skipIf(!cached).each(WITH_LIBRARIES)(
    '%s for Lambda is far below what it takes (needs `npm run bundle`)',
    async (name) => {
      const folder = join(ROOT, 'dist', 'functions', name);
      expect(await folderBytes(folder)).toBeLessThan(Math.min(MAX_BUNDLE_BYTES[name], LAMBDA_BYTES));
      expect(await readdir(join(folder, 'node_modules', '@img'))).toContain('sharp-linux-arm64');
    },
  );

  it('log warnings and errors only', () => expect(LOG_LEVEL).toBe('WARN'));
});
