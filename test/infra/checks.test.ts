import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { addChecks, buildStacks } from './build-stacks.ts';

describe('cdk-nag AwsSolutions', () => {
  it.each(['dev', 'prod'])('finds nothing unexplained in the stage "%s"', (stage) => {
    const { app } = buildStacks(stage);
    addChecks(app);
    expect(() => app.synth()).not.toThrow();
  });

  it('really runs: a queue without encryption and dead letters fails the synthesis', () => {
    const { app, pipeline } = buildStacks();
    new Queue(pipeline, 'Careless');
    addChecks(app);
    expect(() => app.synth()).toThrow('AwsSolutions-SQS3');
  });
});
