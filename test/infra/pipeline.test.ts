import { Capture, Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { EVENT_SOURCE } from '../../infra/stacks/pipeline.ts';
import { EVENT_SCHEMAS } from '../../shared/contracts/events.ts';
import { incomingKey } from '../../shared/contracts/object-keys.ts';
import { PIPELINE } from '../../shared/contracts/pipeline.ts';
import { buildStacks } from './build-stacks.ts';

interface Resource {
  readonly Properties: Record<string, unknown>;
}

const { storage, pipeline } = buildStacks();
const template = Template.fromStack(pipeline);
const resources = (type: string): readonly [string, Resource][] =>
  Object.entries(template.findResources(type)) as never;
const text = (value: unknown): string => JSON.stringify(value);

describe('the pipeline stack', () => {
  it('makes exactly the steps of the one list', () => {
    expect([...pipeline.steps.keys()]).toEqual(PIPELINE.map(({ step }) => step));
    template.resourceCountIs('AWS::Lambda::Function', PIPELINE.length);
    template.resourceCountIs('AWS::SQS::Queue', PIPELINE.length * 2);
  });

  it('gives every queue a dead-letter queue after the contract’s attempts, and both an alarm with its runbook heading', () => {
    const watched = text(resources('AWS::CloudWatch::Alarm'));
    for (const { step, maxAttempts, timeoutSeconds } of PIPELINE) {
      const { queue, deadLetterQueue } = pipeline.steps.get(step)!;
      const [queueId, deadId] = [queue, deadLetterQueue].map((made) =>
        pipeline.getLogicalId(made.node.defaultChild as never),
      );
      template.hasResourceProperties('AWS::SQS::Queue', {
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [deadId, 'Arn'] }, maxReceiveCount: maxAttempts },
        VisibilityTimeout: timeoutSeconds * 6,
      });
      for (const id of [queueId, deadId]) expect(watched).toContain(`"Fn::GetAtt":["${id}","QueueName"]`);
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        AlarmDescription: Match.stringLikeRegexp(`docs/runbook\\.md#${step}$`),
        Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [deadId, 'QueueName'] } }],
        Threshold: 1,
      });
    }
  });

  it('sends every alarm somewhere', () => {
    template.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: [Match.anyValue()] });
    Template.fromStack(buildStacks('dev', { alarmAddress: 'ops@example.org' }).pipeline).hasResourceProperties(
      'AWS::SNS::Subscription',
      { Protocol: 'email', Endpoint: 'ops@example.org' },
    );
  });

  it('wakes a step by the events of its contract and no others', () => {
    for (const { step, on } of PIPELINE) {
      const facts = on.filter((type) => type !== 'object.created');
      if (facts.length === 0) continue;
      const { queue } = pipeline.steps.get(step)!;
      const id = pipeline.getLogicalId(queue.node.defaultChild as never);
      const rules = resources('AWS::Events::Rule').filter(([, rule]) =>
        text(rule).includes(`"Fn::GetAtt":["${id}","Arn"]`),
      );
      const patterns = rules.map(([, rule]) => rule.Properties.EventPattern as unknown);
      expect(patterns).toEqual([{ source: [EVENT_SOURCE], 'detail-type': facts }]);
    }
  });

  it('reshapes the store’s notice into an event that intake’s schema accepts', () => {
    const input = new Capture();
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: Match.objectLike({ source: ['aws.s3'], 'detail-type': ['Object Created'] }),
      Targets: [Match.objectLike({ InputTransformer: input })],
    });
    const { InputPathsMap: paths, InputTemplate: shape } = input.asObject() as {
      InputPathsMap: Record<string, string>;
      InputTemplate: string;
    };
    const key = incomingKey('van-phong', 'd1', 'báo cáo "số 1".pdf');
    const notice = { detail: { object: { key, size: 1234, 'version-id': 'v1' } } };
    const filled = shape.replaceAll(/<([^>]+)>/gu, (_, name: string) => JSON.stringify(valueAt(notice, paths[name]!)));
    const event = JSON.parse(filled) as { 'detail-type': 'object.created'; detail: unknown };
    expect(EVENT_SCHEMAS[event['detail-type']].parse(event.detail)).toEqual({ key, size: 1234, objectVersion: 'v1' });
  });

  it('loses no event that cannot be delivered', () => {
    template.allResourcesProperties('AWS::Events::Rule', {
      Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
    });
  });

  it('runs one message at a time, reports partial failures and is held to the stage’s concurrency', () => {
    template.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: Match.anyValue() },
    });
  });

  it('encrypts queues, topics, logs and settings with the customer key', () => {
    template.allResourcesProperties('AWS::SQS::Queue', { KmsMasterKeyId: Match.anyValue() });
    template.allResourcesProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
    template.allResourcesProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 30 });
    template.allResourcesProperties('AWS::Lambda::Function', {
      KmsKeyArn: Match.anyValue(),
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      LoggingConfig: Match.objectLike({ LogGroup: Match.anyValue() }),
    });
    for (const [, key] of Object.entries(Template.fromStack(storage).findResources('AWS::KMS::Key'))) {
      for (const service of ['events.amazonaws.com', 'cloudwatch.amazonaws.com', 'logs.ap-southeast-1.amazonaws.com']) {
        expect(text(key)).toContain(service);
      }
    }
  });

  it('opens nothing: every grant to everyone is a denial', () => {
    const policies = [...resources('AWS::SQS::QueuePolicy'), ...resources('AWS::SNS::TopicPolicy')];
    expect(policies.length).toBe(PIPELINE.length * 2 + 1);
    for (const [, policy] of policies) {
      const { Statement: statements } = policy.Properties.PolicyDocument as {
        Statement: readonly { Effect: string; Principal: unknown; Condition?: unknown }[];
      };
      for (const { Effect, Principal, Condition } of statements) {
        if (Effect === 'Deny') continue;
        expect(Principal).toMatchObject({ Service: expect.any(String) });
        expect(Condition).toBeDefined();
      }
    }
    template.resourceCountIs('AWS::Lambda::Url', 0);
    template.resourceCountIs('AWS::Lambda::Permission', 0);
  });

  it('grants no wildcard action, no managed policy, and all resources only to traces', () => {
    template.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
    for (const [, policy] of resources('AWS::IAM::Policy')) {
      const { Statement: statements } = policy.Properties.PolicyDocument as {
        Statement: readonly { Action: string | string[]; Resource: unknown }[];
      };
      for (const { Action, Resource } of statements) {
        const actions = [Action].flat();
        for (const action of actions) expect(action).not.toContain('*');
        if (Resource === '*') expect(actions.every((action) => action.startsWith('xray:'))).toBe(true);
      }
    }
  });

  it('lets only steps that emit publish', () => {
    for (const { step, emits } of PIPELINE) {
      const role = pipeline.getLogicalId(pipeline.steps.get(step)!.role.node.defaultChild as never);
      const grants = resources('AWS::IAM::Policy').filter(([, policy]) => text(policy).includes(`"Ref":"${role}"`));
      expect(text(grants).includes('events:PutEvents')).toBe(emits.length > 0);
    }
  });
});

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], value);
