import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import {
  createCognitoAccountRepository,
  findMailAddress,
} from '../../shared/adapters/aws/cognito-account-repository.ts';
import { createS3ObjectStore } from '../../shared/adapters/aws/s3-object-store.ts';
import { createSesNotifier } from '../../shared/adapters/aws/ses-notifier.ts';
import { createFetchWebhook } from '../../shared/adapters/embedded/fetch-webhook.ts';
import { systemClock } from '../../shared/adapters/embedded/system-clock.ts';
import {
  awsAccounts,
  awsDocuments,
  awsDrafts,
  awsNotices,
  awsRounds,
  awsSettingsRepository,
} from '../runtime/aws-dependencies.ts';
import { awsRuntime } from '../runtime/aws-runtime.ts';
import { readAwsSettings } from '../runtime/aws-settings.ts';
import { createNotifyHandler } from './handler.ts';

const settings = readAwsSettings<'scansBucket' | 'table' | 'consoleUrl' | 'userPool'>('notify', process.env);
const accounts = awsAccounts(settings);

export const handler = createNotifyHandler({
  ...awsRuntime('notify'),
  documents: awsDocuments(settings),
  objects: createS3ObjectStore(new S3Client({}), settings.scansBucket),
  accounts: createCognitoAccountRepository(accounts),
  notices: awsNotices(settings),
  rounds: awsRounds(settings),
  drafts: awsDrafts(settings),
  settings: awsSettingsRepository(settings),
  mailAddressOf: (userId) => findMailAddress(accounts, userId),
  notifier: createSesNotifier(new SESv2Client({}), { from: settings.mailFrom ?? null }),
  webhook: createFetchWebhook(systemClock),
  consoleUrl: settings.consoleUrl,
  clock: systemClock,
});
