import { Stack, type StackProps } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { busNameOf } from '../names.ts';
import type { StorageStack } from './storage.ts';

export interface EventsStackProps extends StackProps {
  readonly stage: Stage;
  readonly storage: StorageStack;
}

/** Where facts are published and alarms are sent. */
export class EventsStack extends Stack {
  readonly bus: EventBus;
  readonly alarmTopic: Topic;
  readonly alarmAction: SnsAction;

  constructor(scope: Construct, id: string, { stage, storage, ...props }: EventsStackProps) {
    super(scope, id, props);
    this.bus = new EventBus(this, 'Events', {
      eventBusName: busNameOf(stage.name),
      description: `Trich Luc ${stage.name}: facts about documents`,
    });
    this.alarmTopic = this.addAlarmTopic(stage, storage);
    this.alarmAction = new SnsAction(this.alarmTopic);
  }

  private addAlarmTopic(stage: Stage, { key }: StorageStack): Topic {
    const topic = new Topic(this, 'Alarms', { masterKey: key, enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (stage.alarmAddress !== null) topic.addSubscription(new EmailSubscription(stage.alarmAddress));
    return topic;
  }
}
