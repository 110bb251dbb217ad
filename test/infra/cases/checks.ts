import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { addChecks, buildStacks } from '../build-stacks.ts';

// A whole system is synthesised and checked each time: slow on a machine that does other things too.
describe('cdk-nag AwsSolutions', { timeout: 180_000 }, () => {
  it.each([
    ['dev', {}],
    ['prod', {}],
    ['prod', { ocr: 'textract', malwareScan: false, mailFrom: 'bao-cao@example.org' }],
  ] as const)('finds nothing unexplained in the stage "%s" with %o', (stage, change) => {
    const { app } = buildStacks(stage, change);
    addChecks(app);
    expect(() => app.synth()).not.toThrow();
  });

  it('really runs: a queue without encryption and dead letters fails the synthesis', () => {
    const { app, system } = buildStacks();
    new Queue(system.pipeline, 'Careless');
    addChecks(app);
    expect(() => app.synth()).toThrow('AwsSolutions-SQS3');
  });
});
