import { Capture, Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { forbidDeploy } from '../../../infra/constructs/forbid-deploy.ts';
import { EVENT_SOURCE } from '../../../infra/stacks/pipeline.ts';
import { EVENT_SCHEMAS } from '../../../shared/contracts/events.ts';
import { incomingKey } from '../../../shared/contracts/object-keys.ts';
import { PIPELINE } from '../../../shared/contracts/pipeline.ts';
import { buildStacks, resourcesOf, synthesize } from '../build-stacks.ts';

const { system, templates } = synthesize();
const { pipeline } = system;
const template = templates.pipeline;
const full = synthesize('prod', { alarmAddress: 'ops@example.org' });
const resources = (type: string) => resourcesOf(template, type);
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
    full.templates.events.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'ops@example.org',
    });
  });

  it('wakes a step by the events of its contract and no others', () => {
    for (const { step, on } of PIPELINE) {
      const { queue } = pipeline.steps.get(step)!;
      const id = pipeline.getLogicalId(queue.node.defaultChild as never);
      const rules = resources('AWS::Events::Rule').filter(([, rule]) =>
        text(rule).includes(`"Fn::GetAtt":["${id}","Arn"]`),
      );
      const scheduled = rules.filter(([, rule]) => 'ScheduleExpression' in rule.Properties);
      expect(scheduled.length, step).toBe(on.includes('interval.passed') ? 1 : 0);
      const patterns = rules
        .filter((rule) => !scheduled.includes(rule))
        .map(([, rule]) => rule.Properties.EventPattern as { source: readonly string[] });
      const own = patterns.filter(({ source }) => source.includes(EVENT_SOURCE));
      expect(own).toEqual([{ source: [EVENT_SOURCE], 'detail-type': [...on] }]);
      expect(patterns.length).toBe(on.includes('object.created') ? 2 : 1);
    }
  });

  it('reshapes the store’s notice into an event that intake’s schema accepts', () => {
    const key = incomingKey('van-phong', 'd1', 'báo cáo "số 1".pdf');
    const notice = { detail: { object: { key, size: 1234, 'version-id': 'v1' } } };
    expect(reshape(template, 'aws.s3', notice)).toEqual({ key, size: 1234, objectVersion: 'v1' });
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
    for (const made of [full.templates.events, full.templates.pipeline]) {
      made.allResourcesProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
    }
    template.allResourcesProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 30 });
    template.allResourcesProperties('AWS::Lambda::Function', {
      KmsKeyArn: Match.anyValue(),
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      LoggingConfig: Match.objectLike({ LogGroup: Match.anyValue() }),
    });
    for (const [, key] of resourcesOf(templates.storage, 'AWS::KMS::Key')) {
      for (const service of ['events.amazonaws.com', 'cloudwatch.amazonaws.com', 'logs.ap-southeast-1.amazonaws.com']) {
        expect(text(key)).toContain(service);
      }
    }
  });

  it('opens nothing: every grant to everyone is a denial', () => {
    const all = [full.templates.pipeline, full.templates.events];
    const policies = all.flatMap((made) =>
      ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].flatMap((type) => resourcesOf(made, type)),
    );
    // A queue and its dead letters a step, Textract's return beside them, its topic and the alarms' topic.
    expect(policies.length).toBe((PIPELINE.length + 1) * 2 + 2);
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

  it('finds a queue by its name, as the redrive command does', () => {
    for (const { step } of PIPELINE) {
      template.hasResourceProperties('AWS::SQS::Queue', { QueueName: `trich-luc-dev-${step}` });
      template.hasResourceProperties('AWS::SQS::Queue', { QueueName: `trich-luc-dev-${step}-dead-letters` });
    }
  });
});

describe('a pipeline bundled without sharp for Lambda', () => {
  it('is refused by CloudFormation with what to do about it, and only then', () => {
    const { system: incomplete } = buildStacks();
    forbidDeploy(incomplete.pipeline);
    const { Rules } = Template.fromStack(incomplete.pipeline).toJSON() as { Rules: Record<string, unknown> };
    expect(Rules).toMatchObject({
      BundledForLambda: {
        Assertions: [
          {
            Assert: { 'Fn::Equals': ['libraries', 'missing'] },
            AssertDescription: expect.stringContaining('npm run bundle'),
          },
        ],
      },
    });
    expect(template.toJSON()).not.toHaveProperty('Rules.BundledForLambda');
  });
});

describe('where uploads are scanned', () => {
  const made = full.templates.pipeline;

  it('wakes intake by the scanner’s verdict instead of the store’s notice', () => {
    const patterns = text(resourcesOf(made, 'AWS::Events::Rule'));
    expect(patterns).not.toContain('aws.s3');
    made.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: Match.objectLike({
        source: ['aws.guardduty'],
        'detail-type': ['GuardDuty Malware Protection Object Scan Result'],
      }),
    });
  });

  it('hands the verdict over in an event that intake’s schema accepts', () => {
    const notice = {
      detail: {
        s3ObjectDetails: { objectKey: incomingKey('van-phong', 'd1', 'a.pdf'), versionId: 'v1' },
        scanResultDetails: { scanResultStatus: 'THREATS_FOUND', threats: [{ name: 'EICAR-Test-File' }] },
      },
    };
    expect(reshape(full.templates.pipeline, 'aws.guardduty', notice)).toEqual({
      key: 'incoming/van-phong/d1/a.pdf',
      size: null,
      objectVersion: 'v1',
      scan: 'THREATS_FOUND',
    });
  });
});

describe('the second reading by Textract', () => {
  it('is made only where the stage asks for both engines', () => {
    expect(pipeline.steps.has('ocr-completion')).toBe(false);
    expect(full.system.pipeline.steps.has('ocr-completion')).toBe(true);
    template.resourceCountIs('AWS::SNS::Topic', 0);
  });

  it('comes back through a topic that only Textract’s role publishes to, into a queue with dead letters', () => {
    const { queue } = full.system.pipeline.steps.get('ocr-completion')!;
    const id = full.system.pipeline.getLogicalId(queue.node.defaultChild as never);
    full.templates.pipeline.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      Endpoint: { 'Fn::GetAtt': [id, 'Arn'] },
      RawMessageDelivery: true,
      RedrivePolicy: Match.anyValue(),
    });
    full.templates.pipeline.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          Match.objectLike({
            Principal: { Service: 'textract.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          }),
        ],
      },
    });
  });

  it('is asked about now and then, in an event the step accepts', () => {
    const input = new Capture();
    full.templates.pipeline.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(15 minutes)',
      Targets: [Match.objectLike({ Input: input })],
    });
    const event = JSON.parse(input.asString()) as { 'detail-type': 'interval.passed'; detail: unknown };
    expect(EVENT_SCHEMAS[event['detail-type']].parse(event.detail)).toEqual({});
  });

  it('leaves mail to a look every five minutes of its own, in an event that step accepts', () => {
    const input = new Capture();
    full.templates.pipeline.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(5 minutes)',
      Targets: [Match.objectLike({ Input: input })],
    });
    const event = JSON.parse(input.asString()) as { 'detail-type': 'interval.passed'; detail: unknown };
    expect(PIPELINE.find(({ step }) => step === 'notify')?.on).toContain(event['detail-type']);
    expect(EVENT_SCHEMAS[event['detail-type']].parse(event.detail)).toEqual({});
  });

  it('may hand over that role and no other, and only to Textract', () => {
    const statements = resourcesOf(full.templates.pipeline, 'AWS::IAM::Policy').flatMap(
      ([, policy]) => (policy.Properties.PolicyDocument as { Statement: readonly Record<string, unknown>[] }).Statement,
    );
    const passing = statements.filter(({ Action }) => [Action].flat().includes('iam:PassRole'));
    expect(passing).toEqual([
      {
        Action: 'iam:PassRole',
        Effect: 'Allow',
        Condition: { StringEquals: { 'iam:PassedToService': 'textract.amazonaws.com' } },
        Resource: { 'Fn::GetAtt': [expect.stringMatching(/^TextractPublishes/u), 'Arn'] },
      },
    ]);
  });
});

/** What intake gets for a notice: the rule's own input transformer, applied as EventBridge does. */
function reshape(from: typeof template, source: string, notice: unknown): unknown {
  const input = new Capture();
  from.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: Match.objectLike({ source: [source] }),
    Targets: [Match.objectLike({ InputTransformer: input })],
  });
  const { InputPathsMap: paths, InputTemplate: shape } = input.asObject() as {
    InputPathsMap: Record<string, string>;
    InputTemplate: string;
  };
  const filled = shape.replaceAll(/<([^>]+)>/gu, (_, name: string) => JSON.stringify(valueAt(notice, paths[name]!)));
  const event = JSON.parse(filled) as { 'detail-type': 'object.created'; detail: unknown };
  return EVENT_SCHEMAS[event['detail-type']].parse(event.detail);
}

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], value);
